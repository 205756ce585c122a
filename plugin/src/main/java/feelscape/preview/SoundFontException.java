package feelscape.preview;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A SoundFont cannot be played; the message is the one line that a person reads. */
public final class SoundFontException extends Exception {
  private static final long serialVersionUID = 1;

  SoundFontException(final String message) {
    super(message);
  }

  SoundFontException(final Path file, final String reason, final @Nullable Throwable cause) {
    super(file.getFileName() + ": " + reason + "; a SoundFont 2 file (.sf2) is needed", cause);
  }

  SoundFontException(final Path file, final String reason) {
    this(file, reason, null);
  }
}
