package feelscape.panel;

import feelscape.music.Chord;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;

/** The bars and the chords by name; the one at the playhead is lit. */
final class ChordBar extends Drawn implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private transient Optional<Piece> piece = Optional.empty();
  private transient Optional<Chord> lit = Optional.empty();

  ChordBar(final PanelModel model, final Theme theme) {
    this.model = model;
    this.theme = theme;
    setName("chords by name");
    setToolTipText("The chords of the piece. The bars count from its start.");
    refresh();
  }

  @Override
  public void refresh() {
    if (!piece.equals(model.piece())) {
      piece = model.piece();
      repaint();
    }
    movePlayhead();
  }

  /** Lights the chord at the playhead. */
  void movePlayhead() {
    final Optional<Chord> now = model.chord();
    if (!now.equals(lit)) {
      lit = now;
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(560), theme.px(46));
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
      g.drawString(Integer.toString(bar + 1), x(bar * Ticks.BAR, all) + theme.px(3), theme.px(12));
    }
    all.chords().forEach(chord -> chip(g, chord, all));
  }

  private int x(final int tick, final Piece all) {
    return (int) Math.round((double) tick * getWidth() / all.ladder().length());
  }

  private void chip(final Graphics2D g, final Chord chord, final Piece all) {
    final int left = x(chord.tick(), all);
    final int width = x(chord.end(), all) - left - theme.px(3);
    final int top = theme.px(18);
    final boolean now = lit.filter(chord::equals).isPresent();
    Paint.rounded(
        g,
        now ? Theme.mix(theme.raised(), theme.accent(), 0.35) : theme.raised(),
        left,
        top,
        width,
        theme.px(24),
        theme.px(8));
    g.setColor(theme.text());
    final String name = chord.name(all.key());
    g.setFont(theme.bold(12));
    FontMetrics metrics = g.getFontMetrics();
    if (metrics.stringWidth(name) > width - theme.px(8)) {
      g.setFont(theme.font(9));
      metrics = g.getFontMetrics();
    }
    if (metrics.stringWidth(name) <= width) {
      g.drawString(name, left + (width - metrics.stringWidth(name)) / 2, top + theme.px(16));
    }
  }
}
