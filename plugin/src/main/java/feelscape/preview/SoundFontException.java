package feelscape.preview;

import org.jspecify.annotations.Nullable;

/** A SoundFont cannot be used; the message is the one line that a person reads. */
public final class SoundFontException extends Exception {
  private static final long serialVersionUID = 1;

  SoundFontException(final String message, final @Nullable Throwable cause) {
    super(message, cause);
  }
}
