package feelscape.panel;

import feelscape.session.Bytes;
import feelscape.session.Take;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.JList;
import javax.swing.ListCellRenderer;

/** Draws a take: its picture, what it is, and why. */
final class TakeCell extends Drawn implements ListCellRenderer<TakeLine> {
  private static final long serialVersionUID = 1;

  /** Of a line, in pixels as designed. */
  static final int HEIGHT = 42;

  private static final int PICTURE = 42;

  private final Theme theme;
  private final JList<TakeLine> list;

  /** By picture, so that takes of one share it; a picture comes when it has been decoded. */
  private final transient Map<Bytes, Image> pictures = new HashMap<>();

  private transient TakeLine line = new TakeLine("", "", Optional.empty());
  private boolean chosen;
  private boolean focused;

  TakeCell(final Theme theme, final JList<TakeLine> list) {
    super(AccessibleRole.LABEL, "take", new Dimension());
    this.theme = theme;
    this.list = list;
    setForeground(theme.dim());
  }

  /** Forgets the pictures of other takes. */
  void keepOnly(final List<Take> takes) {
    pictures
        .keySet()
        .retainAll(takes.stream().flatMap(take -> take.state().picture().stream()).toList());
  }

  @Override
  public Component getListCellRendererComponent(
      final JList<? extends TakeLine> rows,
      final TakeLine value,
      final int index,
      final boolean selected,
      final boolean hasFocus) {
    line = value;
    chosen = selected;
    focused = hasFocus;
    getAccessibleContext().setAccessibleName(value.toString());
    return this;
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    if (chosen) {
      Paint.rounded(g, theme.raised(), 0, 0, getWidth(), getHeight(), theme.px(10));
      Paint.rounded(g, theme.accent(), 0, 0, theme.px(3), getHeight(), theme.px(3));
    }
    picture(g);
    words(g);
    g.dispose();
  }

  private void picture(final Graphics2D g) {
    final int top = theme.px(5);
    final int height = getHeight() - 2 * top;
    final int left = theme.px(8);
    final int width = theme.px(PICTURE);
    final Shape clip = g.getClip();
    g.clip(new RoundRectangle2D.Double(left, top, width, height, theme.px(6), theme.px(6)));
    g.setColor(theme.line());
    g.fillRect(left, top, width, height);
    line.picture()
        .map(this::decoded)
        .ifPresentOrElse(
            image -> Paint.cover(g, image, left, top, width, height, list),
            () -> placeholder(g, left + width / 2, top + height / 2, height / 2));
    g.setClip(clip);
  }

  /** A take that came with a state has no picture of its own. */
  private void placeholder(final Graphics2D g, final int x, final int y, final int size) {
    Icons.PICTURE.at(size).paintIcon(this, g, x - size / 2, y - size / 2);
  }

  /** A picture as small as it is shown. */
  private Image decoded(final Bytes jpeg) {
    return pictures.computeIfAbsent(
        jpeg,
        bytes ->
            Toolkit.getDefaultToolkit()
                .createImage(bytes.toArray())
                .getScaledInstance(2 * theme.px(PICTURE), -1, Image.SCALE_AREA_AVERAGING));
  }

  private void words(final Graphics2D g) {
    final int left = theme.px(8 + PICTURE + 10);
    final int width = getWidth() - left - theme.px(6);
    g.setFont(theme.bold(12));
    g.setColor(chosen ? theme.text() : theme.dim());
    g.drawString(Paint.clipped(line.piece(), g.getFontMetrics(), width), left, theme.px(18));
    g.setFont(theme.font(11));
    g.setColor(theme.dim());
    g.drawString(Paint.clipped(line.why(), g.getFontMetrics(), width), left, theme.px(33));
    if (focused && list.isFocusOwner()) {
      g.setColor(theme.text());
      g.draw(
          new RoundRectangle2D.Double(
              0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, theme.px(10), theme.px(10)));
    }
  }
}
