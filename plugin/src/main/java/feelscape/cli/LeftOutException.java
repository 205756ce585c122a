package feelscape.cli;

/** Some of what was asked for could not be made; the message says what, why, and what is there. */
final class LeftOutException extends Exception {
  private static final long serialVersionUID = 1;

  LeftOutException(final String message, final Exception cause) {
    super(message, cause);
  }
}
