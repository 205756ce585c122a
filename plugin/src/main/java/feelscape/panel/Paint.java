package feelscape.panel;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;

/** How every view draws. */
final class Paint {
  private Paint() {}

  /** A smooth brush of one's own, to be disposed of. */
  static Graphics2D smooth(final Graphics graphics) {
    final Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  static void rounded(
      final Graphics2D g,
      final Color colour,
      final double x,
      final double y,
      final double width,
      final double height,
      final double arc) {
    g.setColor(colour);
    g.fill(new RoundRectangle2D.Double(x, y, width, height, arc, arc));
  }

  /** Draws a picture so that it covers a frame; while it still loads, the observer waits for it. */
  static void cover(
      final Graphics2D g,
      final Image picture,
      final int x,
      final int y,
      final int width,
      final int height,
      final ImageObserver observer) {
    final int own = picture.getWidth(observer);
    final int high = picture.getHeight(observer);
    if (own > 0 && high > 0) {
      final double zoom = Math.max((double) width / own, (double) height / high);
      final int w = (int) Math.ceil(own * zoom);
      final int h = (int) Math.ceil(high * zoom);
      g.drawImage(picture, x + (width - w) / 2, y + (height - h) / 2, w, h, observer);
    }
  }

  /** Draws a line of text around the middle. */
  static void centred(
      final Graphics2D g, final String text, final double middle, final double baseline) {
    g.drawString(
        text, (float) (middle - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
  }

  /** A text that fits a width: its beginning, where it is too long. */
  static String clipped(final String text, final FontMetrics metrics, final int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The lines of a text that is broken between words to fit a width. */
  static List<String> wrapped(final String text, final FontMetrics metrics, final int width) {
    final List<String> lines = new ArrayList<>();
    String line = "";
    for (final String word : text.split(" ", -1)) {
      final String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
