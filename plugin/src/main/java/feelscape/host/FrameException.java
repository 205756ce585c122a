package feelscape.host;

import feelscape.session.StateException;

/** What arrived breaks a rule of docs/frames.md; the message is one sentence for the log. */
public final class FrameException extends Exception {
  private static final long serialVersionUID = 1;

  FrameException(final String message) {
    super(message);
  }

  FrameException(final StateException cause) {
    super(cause.getMessage());
  }
}
