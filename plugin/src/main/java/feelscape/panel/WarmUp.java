package feelscape.panel;

import feelscape.preference.Preferences;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Toolkit;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;

/**
 * What every panel needs, prepared on all processors at once while nobody has asked for a panel
 * yet. A panel that comes sooner waits for it.
 */
public final class WarmUp {
  /** So often that the JVM compiles what draws. */
  private static final int STROKES = 100;

  private WarmUp() {}

  /** Begins, and returns at once. */
  public static void begin(final Preferences preferences) {
    final Theme theme = new Theme(preferences.dark(), preferences.percent(1));
    start("toolkit", () -> Toolkit.getDefaultToolkit().getSystemEventQueue());
    start("look", theme::prepare);
    start(
        "letters",
        () -> {
          Typeface.values();
          draw(theme);
        });
  }

  /** Draws what a panel consists of, with nobody to see it. */
  private static void draw(final Theme theme) {
    final BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    final Graphics2D g = Paint.smooth(image.createGraphics());
    g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < STROKES; i++) {
      Paint.rounded(g, theme.accent(), 1, 1, 60, 60, Theme.ARC);
      g.draw(new Arc2D.Double(8, 8, 40, 40, 0, 270, Arc2D.OPEN));
      g.setFont(theme.font(Theme.TEXT_SIZE));
      g.drawString("FeelScape", 2, 32);
    }
    g.dispose();
  }

  private static void start(final String name, final Runnable work) {
    final Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
