package feelscape.panel;

import feelscape.session.Bytes;
import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** The picture, filling its frame; the place to drop another, or to click for choosing one. */
final class PictureView extends Drawn implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Bytes> shown = Optional.empty();
  private transient @Nullable Image image;

  PictureView(final PanelModel model, final Theme theme, final Runnable choose) {
    this.model = model;
    this.theme = theme;
    setName("picture");
    setToolTipText("Drop a picture here, paste one, or click to choose.");
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    getAccessibleContext().setAccessibleName("picture");
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(final MouseEvent event) {
            choose.run();
          }
        });
    refresh();
  }

  @Override
  public void refresh() {
    final Optional<Bytes> now = model.view().state().flatMap(state -> state.picture());
    if (!now.equals(shown)) {
      shown = now;
      image = now.map(Bytes::toArray).map(Toolkit.getDefaultToolkit()::createImage).orElse(null);
      getAccessibleContext().setAccessibleDescription(model.pictureName());
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(264), theme.px(190));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    Paint.rounded(g, theme.card(), 0, 0, getWidth(), getHeight(), theme.px(16));
    if (image == null) {
      invite(g);
    } else {
      g.clip(
          new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), theme.px(16), theme.px(16)));
      fill(g, image);
      caption(g);
    }
    g.dispose();
  }

  /** Draws the picture so that it covers the frame; while it still loads, this view waits. */
  private void fill(final Graphics2D g, final Image picture) {
    final int width = picture.getWidth(this);
    final int height = picture.getHeight(this);
    if (width > 0 && height > 0) {
      final double zoom = Math.max((double) getWidth() / width, (double) getHeight() / height);
      final int w = (int) Math.ceil(width * zoom);
      final int h = (int) Math.ceil(height * zoom);
      g.drawImage(picture, (getWidth() - w) / 2, (getHeight() - h) / 2, w, h, this);
    }
  }

  private void caption(final Graphics2D g) {
    g.setFont(theme.bold(12));
    final FontMetrics metrics = g.getFontMetrics();
    final String name = clipped(model.pictureName(), metrics, getWidth() - theme.px(44));
    final int width = metrics.stringWidth(name) + theme.px(20);
    g.setColor(new java.awt.Color(0, 0, 0, 150));
    g.fill(
        new RoundRectangle2D.Double(
            theme.px(10),
            getHeight() - theme.px(34),
            width,
            theme.px(24),
            theme.px(12),
            theme.px(12)));
    g.setColor(java.awt.Color.WHITE);
    g.drawString(name, theme.px(20), getHeight() - theme.px(18));
  }

  private static String clipped(final String text, final FontMetrics metrics, final int width) {
    String shorter = text;
    while (!shorter.isEmpty() && metrics.stringWidth(shorter) > width) {
      shorter = shorter.substring(0, shorter.length() - 1);
    }
    return shorter.equals(text) ? text : shorter.stripTrailing() + "…";
  }

  private void invite(final Graphics2D g) {
    final float dash = theme.stroke(5);
    g.setColor(theme.dim());
    g.setStroke(
        new BasicStroke(
            theme.stroke(1.5),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {dash, dash},
            0));
    final int inset = theme.px(10);
    g.draw(
        new RoundRectangle2D.Double(
            inset,
            inset,
            getWidth() - 2.0 * inset,
            getHeight() - 2.0 * inset,
            theme.px(12),
            theme.px(12)));
    setForeground(theme.accent());
    final Icon icon = Icons.PICTURE.at(theme.px(40));
    icon.paintIcon(this, g, (getWidth() - icon.getIconWidth()) / 2, getHeight() / 2 - theme.px(48));
    g.setColor(theme.text());
    g.setFont(theme.bold(14));
    centred(g, "Drop a picture", getHeight() / 2 + theme.px(18));
    g.setColor(theme.dim());
    g.setFont(theme.font(12));
    centred(g, "paste one, or click to choose", getHeight() / 2 + theme.px(38));
  }

  private void centred(final Graphics2D g, final String text, final int baseline) {
    g.drawString(text, (getWidth() - g.getFontMetrics().stringWidth(text)) / 2, baseline);
  }
}
