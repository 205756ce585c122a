package feelscape.host;

import java.awt.Component;

/** A window that a host has made for a panel; belongs to the event thread. */
interface HostWindow {

  /** Finds the window of a host by its number. */
  @FunctionalInterface
  interface Finder {
    /**
     * The window with nothing in it.
     *
     * @param focusBack is run whenever the keyboard is left to the host again
     * @throws ReflectiveOperationException if this Java cannot reach into windows of others
     */
    HostWindow find(long number, Runnable focusBack) throws ReflectiveOperationException;
  }

  /** Puts something into the window. */
  void show(Component content, int width, int height);

  /** The window has another size, in pixels. */
  void resize(int width, int height);

  void close();
}
