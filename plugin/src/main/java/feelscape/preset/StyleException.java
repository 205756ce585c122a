package feelscape.preset;

import java.io.Serial;

/** A style that cannot be had; the message tells a person which, and why. */
public final class StyleException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public StyleException(final String message) {
    super(message);
  }

  public StyleException(final String message, final Throwable cause) {
    super(message, cause);
  }
}
