package feelscape.host;

import feelscape.session.Session;

/** A panel in a window of the shim's or of its own. Calls return at once. */
public interface Panel {

  /** Makes panels. */
  @FunctionalInterface
  interface Factory {
    Panel open(Session session, FromShim.PanelOpen where, Listener listener);
  }

  /** Hears of a panel, on any thread. */
  interface Listener {
    /** It has been painted for the first time, and needs at least so many pixels. */
    void ready(int leastWidth, int leastHeight);

    /** It asks for another size, in pixels. */
    void wants(int width, int height);

    /** It leaves the keyboard to the host again. */
    void focusBack();

    /** A person has closed the window that it had of its own. */
    void closed();
  }

  /** Drops may be registered now. */
  void go();

  /** The window has another size, in pixels. */
  void resize(int width, int height);

  void close();
}
