package feelscape.neural;

import java.io.Serial;

/** A weight file cannot be used; the message is the one line that a person reads. */
public final class WeightFileException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public WeightFileException(final String message) {
    super(message);
  }
}
