package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.Mood;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Optional;

/** The picture's mood as a point: unpleasant to pleasant from left to right, calm to excited up. */
final class MoodPlaneView extends Drawn implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Mood> shown = Optional.empty();

  MoodPlaneView(final PanelModel model, final Theme theme) {
    this.model = model;
    this.theme = theme;
    setName("mood");
    setToolTipText("What the picture feels like. It decides key, tempo, density and more.");
    getAccessibleContext().setAccessibleName("mood");
    refresh();
  }

  @Override
  public void refresh() {
    if (!shown.equals(model.mood())) {
      shown = model.mood();
      getAccessibleContext().setAccessibleDescription(shown.map(MoodPlaneView::words).orElse(""));
      repaint();
    }
  }

  /** A mood in words. */
  static String words(final Mood mood) {
    final double middle = (Mood.LEAST + Mood.MOST) / 2;
    final String valence = mood.valence() < middle ? "dark" : "bright";
    final String arousal = mood.arousal() < middle ? "calm" : "excited";
    return String.format(
        Locale.ROOT, "%s and %s  ·  %.1f / %.1f", valence, arousal, mood.valence(), mood.arousal());
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(264), theme.px(170));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    g.clip(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), theme.px(16), theme.px(16)));
    wash(g);
    axes(g);
    shown.ifPresent(mood -> point(g, mood));
    g.dispose();
  }

  /** Cool on the left, warm on the right; more colour the higher. */
  private void wash(final Graphics2D g) {
    final Color card = theme.card();
    g.setPaint(
        new GradientPaint(
            0,
            0,
            Theme.mix(card, theme.of(Lane.CHORDS), 0.42),
            getWidth(),
            0,
            Theme.mix(card, theme.of(Lane.MELODY), 0.42)));
    g.fillRect(0, 0, getWidth(), getHeight());
    final Color clear = new Color(card.getRed(), card.getGreen(), card.getBlue(), 20);
    g.setPaint(new GradientPaint(0, 0, clear, 0, getHeight(), card));
    g.fillRect(0, 0, getWidth(), getHeight());
  }

  private void axes(final Graphics2D g) {
    g.setColor(theme.line());
    g.fillRect(getWidth() / 2, 0, 1, getHeight());
    g.fillRect(0, getHeight() / 2, getWidth(), 1);
    g.setColor(theme.dim());
    g.setFont(theme.font(11));
    g.drawString("excited", getWidth() / 2 + theme.px(6), theme.px(38));
    g.drawString("calm", getWidth() / 2 + theme.px(6), getHeight() - theme.px(8));
    g.drawString("dark", theme.px(10), getHeight() / 2 - theme.px(6));
    final int bright = g.getFontMetrics().stringWidth("bright");
    g.drawString("bright", getWidth() - bright - theme.px(10), getHeight() / 2 - theme.px(6));
    g.setFont(theme.bold(12));
    g.setColor(theme.text());
    g.drawString("Mood", theme.px(10), theme.px(18));
  }

  private void point(final Graphics2D g, final Mood mood) {
    final double x = share(mood.valence()) * getWidth();
    final double y = (1 - share(mood.arousal())) * getHeight();
    final Color accent = theme.accent();
    for (int ring = 3; ring >= 1; ring--) {
      g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 40));
      disc(g, x, y, theme.px(5 + 5.0 * ring));
    }
    g.setColor(theme.dark() ? Color.WHITE : theme.text());
    disc(g, x, y, theme.px(5));
    g.setFont(theme.font(11));
    g.setColor(theme.text());
    g.drawString(words(mood), theme.px(60), theme.px(18));
  }

  private static void disc(final Graphics2D g, final double x, final double y, final double r) {
    g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
  }

  private static double share(final double rating) {
    return (rating - Mood.LEAST) / (Mood.MOST - Mood.LEAST);
  }
}
