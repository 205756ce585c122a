package feelscape.panel;

import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.predict.MoodRank;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The picture's mood as a point: dark to bright from left to right, calm to excited from below. The
 * middle is the usual photograph, and the plane is as wide as photographs differ.
 */
final class MoodPlaneView extends Drawn implements View {
  private static final long serialVersionUID = 1;

  /** How far from the usual the plane reaches; what is further lies on its edge. */
  private static final double REACH = 1;

  /** Where the plane begins, below its title. */
  private static final double TITLE = 28;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Mood> shown = Optional.empty();
  private transient Optional<MoodRank> rank = Optional.empty();

  MoodPlaneView(final PanelModel model, final Theme theme) {
    super(AccessibleRole.CANVAS, "mood", theme.size(200, 96));
    this.model = model;
    this.theme = theme;
    refresh();
  }

  @Override
  public void refresh() {
    if (getToolTipText() == null || !shown.equals(model.mood()) || !rank.equals(model.rank())) {
      shown = model.mood();
      rank = model.rank();
      setToolTipText(
          rank.map(MoodPlaneView::place)
                  .orElse("What the picture feels like beside other photographs")
              + "; it decides what stands below.");
      getAccessibleContext()
          .setAccessibleDescription(
              shown.map(mood -> mood.words() + ", " + numbers(mood)).orElse("")
                  + rank.map(place -> ", " + place(place)).orElse(""));
      repaint();
    }
  }

  /** As a person says it. */
  private static String place(final MoodRank rank) {
    return String.format(
        Locale.ROOT,
        "brighter than %.0f and livelier than %.0f of 100 photographs",
        100 * rank.valence(),
        100 * rank.arousal());
  }

  /** Valence and arousal on their scale. */
  static String numbers(final Mood mood) {
    return String.format(Locale.ROOT, "%.1f / %.1f of 7", mood.valence(), mood.arousal());
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final double arc = theme.px(Card.ARC);
    g.clip(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), arc, arc));
    wash(g);
    axes(g);
    shown.ifPresent(mood -> point(g, mood));
    title(g);
    g.dispose();
  }

  /** Cool on the left, warm on the right; more colour the higher. */
  private void wash(final Graphics2D g) {
    final Color card = theme.card();
    final double strength = theme.dark() ? 0.36 : 0.26;
    g.setPaint(
        new GradientPaint(
            0,
            0,
            Theme.mix(card, theme.of(Lane.CHORDS), strength),
            getWidth(),
            0,
            Theme.mix(card, theme.of(Lane.MELODY), strength)));
    g.fillRect(0, 0, getWidth(), getHeight());
    final Color clear = new Color(card.getRed(), card.getGreen(), card.getBlue(), 0);
    g.setPaint(new GradientPaint(0, 0, clear, 0, getHeight(), card));
    g.fillRect(0, 0, getWidth(), getHeight());
  }

  private void axes(final Graphics2D g) {
    final int top = theme.px(TITLE);
    final int middle = (top + getHeight()) / 2;
    g.setColor(Theme.mix(theme.line(), theme.dim(), 0.3));
    g.fillRect(getWidth() / 2, top, 1, getHeight() - top);
    g.fillRect(0, middle, getWidth(), 1);
    g.setColor(theme.text());
    g.setFont(theme.font(11));
    final int edge = theme.px(12);
    g.drawString("dark", edge, middle + theme.px(14));
    final int bright = g.getFontMetrics().stringWidth("bright");
    g.drawString("bright", getWidth() - bright - edge, middle + theme.px(14));
    g.drawString("excited", getWidth() / 2 + theme.px(6), theme.px(38));
    g.drawString("calm", getWidth() / 2 + theme.px(6), getHeight() - theme.px(8));
  }

  private void title(final Graphics2D g) {
    g.setColor(theme.text());
    g.setFont(theme.bold(12));
    g.drawString(shown.map(Mood::words).orElse("Mood"), theme.px(12), theme.px(20));
    g.setFont(theme.font(11));
    final String right = shown.map(MoodPlaneView::numbers).orElse("no picture yet");
    final int width = g.getFontMetrics().stringWidth(right);
    g.drawString(right, getWidth() - width - theme.px(12), theme.px(20));
  }

  private void point(final Graphics2D g, final Mood mood) {
    final double x = share(mood.valence() - Mood.USUAL.valence()) * getWidth();
    final double top = theme.px(TITLE);
    final double y = top + (1 - share(mood.arousal() - Mood.USUAL.arousal())) * (getHeight() - top);
    final Color accent = theme.accent();
    for (int ring = 3; ring >= 1; ring--) {
      g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 48));
      disc(g, x, y, theme.stroke(4 + 5.0 * ring));
    }
    g.setColor(theme.text());
    disc(g, x, y, theme.stroke(5));
  }

  private static void disc(final Graphics2D g, final double x, final double y, final double r) {
    g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
  }

  private static double share(final double distance) {
    return Math.max(0, Math.min(1, 0.5 + distance / (2 * REACH)));
  }
}
