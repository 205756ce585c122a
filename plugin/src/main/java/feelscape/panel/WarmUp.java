package feelscape.panel;

import feelscape.preference.Preferences;
import java.awt.Toolkit;

/**
 * What every panel needs, prepared on all processors at once while nobody has asked for a panel
 * yet. A panel that comes sooner waits for it.
 */
public final class WarmUp {
  private WarmUp() {}

  /** Begins, and returns at once. */
  public static void begin(final Preferences preferences) {
    final Theme theme = new Theme(preferences.dark(), preferences.percent(1));
    start("toolkit", () -> Toolkit.getDefaultToolkit().getSystemEventQueue());
    start("look", theme::prepare);
    start("letters", Typeface::values);
  }

  private static void start(final String name, final Runnable work) {
    final Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
