package feelscape.host;

import java.awt.Component;

/** A window for a panel, the host's or one of its own; belongs to the event thread. */
interface HostWindow {

  /** Finds or makes windows. */
  @FunctionalInterface
  interface Finder {
    /**
     * The window with nothing in it.
     *
     * @param listener hears when the keyboard is left to the host again, and when a person closes
     *     the window
     * @throws ReflectiveOperationException if this Java cannot reach into windows of others
     */
    HostWindow find(FromShim.PanelOpen where, Panel.Listener listener)
        throws ReflectiveOperationException;
  }

  /** Puts something into the window. */
  void show(Component content, int width, int height);

  /** The window has another size, in pixels. */
  void resize(int width, int height);

  void close();
}
