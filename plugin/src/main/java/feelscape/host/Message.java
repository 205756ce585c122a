package feelscape.host;

import feelscape.session.ByteSink;

/** What a frame says. */
public sealed interface Message permits FromShim, FromChild {

  FrameType type();

  /** Writes the payload. */
  default void write(final ByteSink out) {}
}
