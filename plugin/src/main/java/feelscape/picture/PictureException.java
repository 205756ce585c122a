package feelscape.picture;

/**
 * A picture that cannot be had. The message is the one line that a person reads: the file, what is
 * wrong with it, what is accepted.
 */
public final class PictureException extends Exception {
  private static final long serialVersionUID = 1;

  public PictureException(final String message) {
    super(message);
  }

  public PictureException(final String message, final Throwable cause) {
    super(message, cause);
  }
}
