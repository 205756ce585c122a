package feelscape.panel;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** A rounded ground for things that belong together. */
class Card extends JPanel {
  private static final long serialVersionUID = 1;

  /** How round everything is that stands by itself. */
  static final int ARC = 14;

  private final Theme theme;

  Card(final Theme theme, final LayoutManager layout) {
    super(layout);
    this.theme = theme;
    setOpaque(false);
    setBackground(theme.card());
    setBorder(theme.room(10, 12, 10, 12));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    Paint.rounded(g, getBackground(), 0, 0, getWidth(), getHeight(), theme.px(ARC));
    g.dispose();
  }
}
