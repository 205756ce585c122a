package feelscape.session;

import feelscape.event.Parameter;

/**
 * The host of a session, or what stands for it. A session calls it in the order of events, from any
 * thread and under its lock: an implementation passes on what it is told and waits for nobody.
 */
public interface SessionPort {
  /** What a session without a host tells. */
  SessionPort NOBODY =
      new SessionPort() {
        @Override
        public void piece(final SavedSession session) {}

        @Override
        public void loaded() {}

        @Override
        public void wish(final SavedSession session) {}

        @Override
        public void beginGesture(final Parameter parameter) {}

        @Override
        public void set(final Parameter parameter, final double value) {}

        @Override
        public void endGesture(final Parameter parameter) {}
      };

  /** Another piece is to be played, and the host's song has changed by it. */
  void piece(SavedSession session);

  /** The state that the host has set is taken up; pieces from here on know of it. */
  void loaded();

  /**
   * The same piece is played, but from now on another wish is to be saved with it, or none, or the
   * preview is played with something else.
   */
  void wish(SavedSession session);

  /** A person has taken hold of a knob. */
  void beginGesture(Parameter parameter);

  /** A person has moved a knob. */
  void set(Parameter parameter, double value);

  /** A person has let go of a knob. */
  void endGesture(Parameter parameter);
}
