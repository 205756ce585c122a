package feelscape.panel;

import feelscape.music.Chord;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleRole;
import org.jspecify.annotations.Nullable;

/** The bars and the chords by name; the one at the playhead is lit. */
final class ChordBar extends Drawn implements View {
  private static final long serialVersionUID = 1;
  private static final double TOP = 18;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Piece> piece = Optional.empty();
  private transient Optional<Chord> lit = Optional.empty();

  ChordBar(final PanelModel model, final Theme theme) {
    super(AccessibleRole.CANVAS, "chords by name", theme.size(420, 42));
    this.model = model;
    this.theme = theme;
    setToolTipText("");
    refresh();
  }

  @Override
  public void refresh() {
    if (!piece.equals(model.piece())) {
      piece = model.piece();
      getAccessibleContext().setAccessibleDescription(piece.map(ChordBar::names).orElse(""));
      repaint();
    }
    movePlayhead();
  }

  private static String names(final Piece piece) {
    return piece.chords().stream()
        .map(chord -> chord.name(piece.key()))
        .collect(Collectors.joining(", "));
  }

  /** Lights the chord at the playhead. */
  void movePlayhead() {
    final Optional<Chord> now = model.chord();
    if (!now.equals(lit)) {
      lit.ifPresent(this::repaint);
      now.ifPresent(this::repaint);
      lit = now;
    }
  }

  private void repaint(final Chord chord) {
    repaint(x(chord.tick()), 0, x(chord.end()) - x(chord.tick()), getHeight());
  }

  private int x(final int tick) {
    final int length = piece.map(all -> all.ladder().length()).orElse(Ticks.BAR);
    return (int) Math.round((double) tick * getWidth() / length);
  }

  @Override
  public @Nullable String getToolTipText(final MouseEvent event) {
    return piece
        .flatMap(
            all ->
                all.chords().stream()
                    .filter(chord -> event.getX() < x(chord.end()))
                    .findFirst()
                    .map(chord -> words(chord, all)))
        .orElse(null);
  }

  /** Such as {@code D9: D F# A C E}. */
  private static String words(final Chord chord, final Piece piece) {
    return chord.quality().intervals().stream()
        .map(interval -> piece.key().spell(PitchClass.of(chord.root() + interval)))
        .collect(Collectors.joining(" ", chord.name(piece.key()) + ": ", ""));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    piece.ifPresent(all -> paint(g, all));
    g.dispose();
  }

  private void paint(final Graphics2D g, final Piece all) {
    g.setFont(theme.font(11));
    g.setColor(theme.dim());
    for (int bar = 0; bar < all.ladder().bars(); bar++) {
      g.drawString(Integer.toString(bar + 1), x(bar * Ticks.BAR) + theme.px(2), theme.px(12));
    }
    all.chords().forEach(chord -> chip(g, chord, all));
  }

  private void chip(final Graphics2D g, final Chord chord, final Piece all) {
    final boolean now = lit.filter(chord::equals).isPresent();
    final int left = x(chord.tick());
    final int width = x(chord.end()) - left - theme.px(3);
    final int height = getHeight() - theme.px(TOP);
    Paint.rounded(
        g, now ? theme.accent() : theme.raised(), left, theme.px(TOP), width, height, theme.px(8));
    g.setColor(now ? theme.onAccent() : theme.text());
    setFont(g, chord.name(all.key()), width - theme.px(4));
    Paint.centred(
        g, shown(g, chord, all, width), left + width / 2.0, theme.px(TOP) + baseline(g, height));
  }

  private static double baseline(final Graphics2D g, final int height) {
    return (height + g.getFontMetrics().getAscent() - g.getFontMetrics().getDescent()) / 2.0;
  }

  /** A smaller font where the name has no room in the usual one. */
  private void setFont(final Graphics2D g, final String name, final int width) {
    g.setFont(theme.bold(12));
    if (g.getFontMetrics().stringWidth(name) > width) {
      g.setFont(theme.font(10));
    }
  }

  /** The chord's name; its root where that is all there is room for. */
  private static String shown(
      final Graphics2D g, final Chord chord, final Piece all, final int width) {
    final String name = chord.name(all.key());
    if (g.getFontMetrics().stringWidth(name) <= width) {
      return name;
    }
    final String root = all.key().spell(chord.root());
    return g.getFontMetrics().stringWidth(root) <= width ? root : "";
  }
}
