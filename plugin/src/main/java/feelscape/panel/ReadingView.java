package feelscape.panel;

import feelscape.music.MusicParameters;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.predict.KeyProfile;
import feelscape.predict.Output;
import feelscape.predict.Prediction;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;

/**
 * Why the piece is what it is: each trait that the picture decided, between its extremes, and what
 * in the picture decided so.
 */
final class ReadingView extends Drawn implements View {
  private static final long serialVersionUID = 1;
  private static final double TITLE = 28;
  private static final double ROW = 17;
  private static final double BELOW = 8;

  /** What the sentences have below the traits at least. */
  private static final int LEAST_LINES = 3;

  private static final double LINE = 16;
  private static final double BETWEEN = 3;
  private static final double EDGE = 12;
  private static final double ABOVE_LINES = 6;

  /** What is nearer to the middle than this tends to neither end. */
  private static final double MIDDLE = 0.05;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Piece> piece = Optional.empty();
  private transient List<Trait> traits = List.of();
  private transient List<String> reasons = List.of();

  /**
   * A trait of the music.
   *
   * @param share where it lies from {@code least} to {@code most}, 0..1
   * @param words what it is
   */
  record Trait(String least, String most, double share, String words) {}

  ReadingView(final PanelModel model, final Theme theme) {
    super(
        AccessibleRole.CANVAS,
        "reading",
        theme.size(200, TITLE + 5 * ROW + ABOVE_LINES + LEAST_LINES * LINE + BETWEEN + BELOW));
    this.model = model;
    this.theme = theme;
    setToolTipText("");
    getAccessibleContext().setAccessibleName("what the picture asks for");
    refresh();
  }

  @Override
  public void refresh() {
    if (!piece.equals(model.piece()) || !reasons.equals(model.reasons())) {
      piece = model.piece();
      reasons = model.reasons();
      traits =
          piece
              .flatMap(all -> model.prediction().map(heard -> traits(all, heard)))
              .orElse(List.of());
      getAccessibleContext()
          .setAccessibleDescription(
              Stream.of(
                      String.join(", ", traits.stream().map(Trait::words).toList()),
                      String.join(" ", reasons))
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(". ")));
      repaint();
    }
  }

  static List<Trait> traits(final Piece piece, final Prediction heard) {
    final MusicParameters music = heard.parameters();
    return List.of(
        trait(
            "minor",
            "major",
            (double) KeyProfile.MODES.indexOf(piece.key().mode()) / (KeyProfile.MODES.size() - 1),
            piece.key().name() + ": darker pictures get darker modes"),
        trait(
            "slow",
            "fast",
            Output.TEMPO.shareOf(piece.tempo().bpm()),
            text("%.0f BPM: calm pictures are slower", piece.tempo().bpm())),
        trait(
            "sparse",
            "busy",
            Output.RHYTHMIC_DENSITY.shareOf(music.rhythmicDensity()),
            text("%.1f notes a second in the melody", music.rhythmicDensity())),
        trait(
            "low",
            "high",
            Output.AVERAGE_PITCH.shareOf(music.averagePitch()),
            text("a melody around %s", pitch(piece, music.averagePitch()))),
        trait(
            "soft",
            "loud",
            Output.AVERAGE_VELOCITY.shareOf(music.averageVelocity()),
            text("struck at velocity %.0f on the average", music.averageVelocity())));
  }

  private static Trait trait(
      final String least, final String most, final double share, final String words) {
    return new Trait(least, most, share, words);
  }

  private static String text(final String format, final Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String pitch(final Piece piece, final double pitch) {
    final int nearest = (int) Math.round(pitch);
    return piece.key().spell(PitchClass.of(nearest)) + (nearest / 12 - 1);
  }

  @Override
  public @Nullable String getToolTipText(final MouseEvent event) {
    final int row = (int) Math.floor((event.getY() - theme.px(TITLE)) / (double) theme.px(ROW));
    if (row >= traits.size() && !reasons.isEmpty()) {
      return String.join(" ", reasons);
    }
    return row >= 0 && row < traits.size()
        ? traits.get(row).words()
        : "What the picture asks for, between the extremes that there are.";
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    Paint.rounded(g, theme.card(), 0, 0, getWidth(), getHeight(), theme.px(Card.ARC));
    g.setColor(theme.text());
    g.setFont(theme.bold(12));
    g.drawString("The picture asks for", theme.px(12), theme.px(20));
    if (traits.isEmpty()) {
      g.setColor(theme.dim());
      g.setFont(theme.font(12));
      g.drawString("Mode, tempo, melody and touch.", theme.px(12), theme.px(TITLE + 14));
    }
    for (int row = 0; row < traits.size(); row++) {
      trait(g, traits.get(row), theme.px(TITLE) + row * theme.px(ROW));
    }
    if (!traits.isEmpty()) {
      reasons(g);
    }
    g.dispose();
  }

  private void trait(final Graphics2D g, final Trait trait, final int top) {
    final int baseline = top + theme.px(13);
    final int left = theme.px(62);
    final int width = getWidth() - 2 * left;
    final double middle = top + theme.px(9.5);
    g.setFont(theme.font(12));
    g.setColor(trait.share() < 0.5 - MIDDLE ? theme.text() : theme.dim());
    g.drawString(trait.least(), theme.px(12), baseline);
    g.setColor(trait.share() > 0.5 + MIDDLE ? theme.text() : theme.dim());
    g.drawString(trait.most(), left + width + theme.px(14), baseline);
    Paint.rounded(g, theme.line(), left, middle - theme.px(1), width, theme.px(2), theme.px(2));
    g.setColor(theme.accent());
    final double r = theme.stroke(4);
    final double x = left + trait.share() * width;
    g.fill(new Ellipse2D.Double(x - r, middle - r, 2 * r, 2 * r));
  }

  /** As much as there is room for; all of it is in the tooltip. */
  private void reasons(final Graphics2D g) {
    g.setFont(theme.font(12));
    g.setColor(theme.text());
    final FontMetrics metrics = g.getFontMetrics();
    final int width = getWidth() - 2 * theme.px(EDGE);
    final int bottom = getHeight() - theme.px(BELOW);
    int baseline = theme.px(TITLE) + traits.size() * theme.px(ROW) + theme.px(ABOVE_LINES);
    for (int reason = 0; reason < reasons.size(); reason++) {
      final List<String> lines = Paint.wrapped(reasons.get(reason), metrics, width);
      for (int line = 0; line < lines.size(); line++) {
        baseline += theme.px(line == 0 && reason > 0 ? LINE + BETWEEN : LINE);
        final boolean more = line < lines.size() - 1 || reason < reasons.size() - 1;
        final boolean full = baseline + theme.px(LINE + BETWEEN) > bottom;
        final String text = lines.get(line);
        g.drawString(
            full && more ? Paint.clipped(text + " …", metrics, width) : text,
            theme.px(EDGE),
            baseline);
        if (full) {
          return;
        }
      }
    }
  }
}
