package feelscape.panel;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.swing.Icon;

/**
 * Line drawings on a square of 16 by 16, in the colour of the component they stand on; faded where
 * that is of no use now.
 */
enum Icons {
  POWER(arc(3, 3.5, 10, 10, 120, 300), line(8, 1.5, 8, 7.5)),
  LOCK(box(3, 7, 10, 7), path(5, 7, 5, 4, 6.5, 2.2, 9.5, 2.2, 11, 4, 11, 7)),
  REROLL(arc(2.5, 2.5, 11, 11, 60, 270), path(8, 3.2, 10.8, 3.2, 10.8, 0.6)),
  DICE(box(2, 2, 12, 12), dot(5.2, 5.2), dot(8, 8), dot(10.8, 10.8)),
  GRIP(dot(5, 3), dot(11, 3), dot(5, 8), dot(11, 8), dot(5, 13), dot(11, 13)),
  UNDO(path(6, 2.5, 2.5, 6, 6, 9.5), path(2.5, 6, 10, 6, 13.5, 8, 13.5, 11, 11, 13.5, 7, 13.5)),
  REDO(path(10, 2.5, 13.5, 6, 10, 9.5), path(13.5, 6, 6, 6, 2.5, 8, 2.5, 11, 5, 13.5, 9, 13.5)),
  PLAY(path(4.5, 2.5, 13, 8, 4.5, 13.5, 4.5, 2.5)),
  STOP(box(3.5, 3.5, 9, 9)),
  PICTURE(box(1.5, 2.5, 13, 11), dot(5.2, 6), path(1.5, 12, 6, 8.5, 8.5, 10.5, 11, 7.5, 14.5, 11)),
  COPY(box(5, 5, 9, 9.5), path(11, 2, 2, 2, 2, 11)),
  SAVE(path(8, 1.5, 8, 10), path(4.5, 6.8, 8, 10.3, 11.5, 6.8), path(2, 11, 2, 14, 14, 14, 14, 11)),
  FOLDER(path(1.5, 13, 1.5, 3, 6, 3, 7.8, 5, 14.5, 5, 14.5, 13, 1.5, 13)),
  CHEVRON(path(4, 6, 8, 10, 12, 6)),
  ALERT(path(8, 1.5, 15, 14, 1, 14, 8, 1.5), line(8, 6, 8, 9.5), dot(8, 11.8)),
  THEME(
      arc(2.5, 2.5, 11, 11, 90, 180),
      new Ellipse2D.Double(2.5, 2.5, 11, 11),
      line(8, 2.5, 8, 13.5));

  private static final double SIDE = 16;
  private static final float FADED = 0.4f;

  @SuppressWarnings("ImmutableEnumChecker") // nobody moves the shapes
  private final List<Shape> shapes;

  Icons(final Shape... shapes) {
    this.shapes = List.of(shapes);
  }

  /** The drawing at a size in pixels. */
  Icon at(final int size) {
    return new Drawing(shapes, size);
  }

  private record Drawing(List<Shape> shapes, int size) implements Icon {
    @Override
    public void paintIcon(final Component on, final Graphics graphics, final int x, final int y) {
      final Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.transform(new AffineTransform(size / SIDE, 0, 0, size / SIDE, x, y));
      g.setColor(on.getForeground());
      if (!on.isEnabled()) {
        g.setComposite(AlphaComposite.SrcOver.derive(FADED));
      }
      g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      shapes.forEach(g::draw);
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return size;
    }

    @Override
    public int getIconHeight() {
      return size;
    }
  }

  private static Shape arc(
      final double x,
      final double y,
      final double width,
      final double height,
      final double start,
      final double extent) {
    return new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN);
  }

  private static Shape line(final double x, final double y, final double toX, final double toY) {
    return new Line2D.Double(x, y, toX, toY);
  }

  private static Shape box(
      final double x, final double y, final double width, final double height) {
    return new RoundRectangle2D.Double(x, y, width, height, 3, 3);
  }

  private static Shape dot(final double x, final double y) {
    return new Ellipse2D.Double(x - 0.4, y - 0.4, 0.8, 0.8);
  }

  private static Shape path(final double... points) {
    final Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
