package feelscape.panel;

import feelscape.session.Bytes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;
import javax.swing.Icon;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** The picture, filling its frame; the place to drop another, or to click for choosing one. */
final class PictureView extends Drawn implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Bytes> shown = Optional.empty();
  private transient @Nullable Image image;
  private String name = "";
  private boolean expecting;

  PictureView(final PanelModel model, final Theme theme, final Runnable choose) {
    super(AccessibleRole.PUSH_BUTTON, "picture", theme.size(200, 112));
    this.model = model;
    this.theme = theme;
    setToolTipText("Drop a picture anywhere, paste one, or click here to choose.");
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    setForeground(theme.accent());
    welcomeKeyboard();
    Act.bind(this, WHEN_FOCUSED, choose, "ENTER");
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(final MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)) {
              choose.run();
            }
          }
        });
    refresh();
  }

  @Override
  public void refresh() {
    final Optional<Bytes> now = model.view().state().flatMap(state -> state.picture());
    if (!now.equals(shown) || !name.equals(model.pictureName())) {
      shown = now;
      name = model.pictureName();
      image = now.map(Bytes::toArray).map(Toolkit.getDefaultToolkit()::createImage).orElse(null);
      getAccessibleContext().setAccessibleDescription(name);
      repaint();
    }
  }

  /** Shows whether a picture is over the panel and would be taken if it were let go. */
  void expect(final boolean picture) {
    if (expecting != picture) {
      expecting = picture;
      repaint();
    }
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final double arc = theme.px(Card.ARC);
    Paint.rounded(g, theme.card(), 0, 0, getWidth(), getHeight(), arc);
    if (image == null) {
      invite(g);
    } else {
      g.clip(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), arc, arc));
      Paint.cover(g, image, 0, 0, getWidth(), getHeight(), this);
      caption(g);
    }
    if (expecting) {
      expectation(g);
    }
    ring(g, theme, new RoundRectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2, arc, arc));
    g.dispose();
  }

  private void caption(final Graphics2D g) {
    g.setFont(theme.bold(12));
    final String text = Paint.clipped(name, g.getFontMetrics(), getWidth() - theme.px(40));
    final int width = g.getFontMetrics().stringWidth(text) + theme.px(20);
    final int top = getHeight() - theme.px(34);
    Paint.rounded(g, new Color(0, 0, 0, 170), theme.px(10), top, width, theme.px(24), theme.px(12));
    g.setColor(Color.WHITE);
    g.drawString(text, theme.px(20), top + theme.px(16));
  }

  private void expectation(final Graphics2D g) {
    final Color paper = theme.paper();
    g.setColor(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 215));
    g.fillRect(0, 0, getWidth(), getHeight());
    frame(g, theme.accent());
    g.setColor(theme.text());
    g.setFont(theme.bold(14));
    Paint.centred(g, "Let go to compose", getWidth() / 2.0, getHeight() / 2.0 + theme.px(5));
  }

  private void invite(final Graphics2D g) {
    frame(g, theme.dim());
    final Icon icon = Icons.PICTURE.at(theme.px(34));
    final double middle = getHeight() / 2.0;
    icon.paintIcon(this, g, (getWidth() - icon.getIconWidth()) / 2, (int) middle - theme.px(40));
    g.setColor(theme.text());
    g.setFont(theme.bold(14));
    Paint.centred(g, "Drop a picture", getWidth() / 2.0, middle + theme.px(18));
    g.setColor(theme.dim());
    g.setFont(theme.font(12));
    Paint.centred(g, "or paste, or click to choose", getWidth() / 2.0, middle + theme.px(36));
  }

  private void frame(final Graphics2D g, final Color colour) {
    final float dash = theme.stroke(5);
    g.setColor(colour);
    g.setStroke(
        new BasicStroke(
            theme.stroke(1.5),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {dash, dash},
            0));
    final double inset = theme.px(8);
    g.draw(
        new RoundRectangle2D.Double(
            inset,
            inset,
            getWidth() - 2 * inset,
            getHeight() - 2 * inset,
            theme.px(10),
            theme.px(10)));
  }
}
