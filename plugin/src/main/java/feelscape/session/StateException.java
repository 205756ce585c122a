package feelscape.session;

/** A state cannot be read; the message is the one line that a person reads. */
public final class StateException extends Exception {
  private static final long serialVersionUID = 1;

  /** Names out of a damaged state may hold anything; what would break the line is left out. */
  StateException(final String message) {
    super(message.replaceAll("\\p{Cntrl}+", " "));
  }
}
