package feelscape.panel;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;

/** How every view begins to draw. */
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
}
