package feelscape.panel;

import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.Timer;

/**
 * The notes of one lane on the current rung, with bars and playhead. When the temperature moves,
 * notes that come fade in while those that go fade out; what is on both rungs stays.
 */
final class RollView extends Drawn implements View {
  private static final long serialVersionUID = 1;
  private static final int MORPH_MILLIS = 220;
  private static final int FRAME_MILLIS = 16;
  private static final int ROWS_AROUND = 1;
  private static final int OCTAVE = 12;

  private final transient PanelModel model;
  private final Theme theme;
  private final Lane lane;
  private final Timer morph = new Timer(FRAME_MILLIS, event -> morph());

  private transient Optional<Piece> piece = Optional.empty();
  private transient List<Note> notes = List.of();
  private int rung;
  private int rungBefore;
  private double morphed = 1;
  private boolean on = true;

  /** The pitches that have a row, from the lowest; drums only those that are struck. */
  private transient List<Integer> pitches = List.of();

  private int playhead;

  RollView(final PanelModel model, final Theme theme, final Lane lane) {
    this.model = model;
    this.theme = theme;
    this.lane = lane;
    setName("roll " + lane.label());
    setOpaque(true);
    getAccessibleContext().setAccessibleName(lane.label() + " notes");
    refresh();
  }

  @Override
  public void refresh() {
    final boolean samePiece = piece.equals(model.piece());
    if (!samePiece) {
      take(model.piece());
    } else if (rung != model.rung()) {
      rungBefore = rung;
      morphed = isShowing() ? 0 : 1;
      morph.restart();
    } else if (on == model.isOn(lane)) {
      return;
    }
    rung = model.rung();
    on = model.isOn(lane);
    repaint();
  }

  private void take(final Optional<Piece> other) {
    piece = other;
    notes =
        other.stream()
            .flatMap(all -> all.ladder().notes().stream())
            .filter(note -> note.lane() == lane)
            .toList();
    pitches = rows();
    morphed = 1;
    playhead = playheadX();
  }

  private List<Integer> rows() {
    final IntSummaryStatistics used = notes.stream().mapToInt(Note::pitch).summaryStatistics();
    if (notes.isEmpty()) {
      return List.of();
    }
    if (lane == Lane.DRUMS) {
      return notes.stream().map(Note::pitch).distinct().sorted().toList();
    }
    final int lowest = used.getMin() - ROWS_AROUND;
    final int highest = Math.max(used.getMax() + ROWS_AROUND, lowest + OCTAVE);
    return IntStream.rangeClosed(lowest, highest).boxed().toList();
  }

  private void morph() {
    morphed = Math.min(1, morphed + (double) FRAME_MILLIS / MORPH_MILLIS);
    if (morphed == 1) {
      morph.stop();
    }
    repaint();
  }

  @Override
  public void removeNotify() {
    morph.stop();
    super.removeNotify();
  }

  /** Brings the playhead to where the piece is; repaints the two columns only. */
  void movePlayhead() {
    final int now = playheadX();
    if (now != playhead) {
      repaintColumn(playhead);
      repaintColumn(now);
      playhead = now;
    }
  }

  private void repaintColumn(final int x) {
    repaint(x - theme.px(3), 0, theme.px(6) + 1, getHeight());
  }

  private int playheadX() {
    return model.playhead().map(this::x).orElse(0);
  }

  private int x(final double tick) {
    final int length = piece.map(Piece::ladder).map(Ladder::length).orElse(Ticks.BAR);
    return (int) Math.round(tick * getWidth() / length);
  }

  /** The upper edge of a row, counted from the lowest; that of the row below is its lower edge. */
  private int y(final int row) {
    return (pitches.size() - 1 - row) * getHeight() / pitches.size();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(theme.px(560), theme.px(lane == Lane.BASS ? 64 : 84));
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    g.setColor(theme.card());
    g.fillRect(0, 0, getWidth(), getHeight());
    piece.ifPresent(all -> paint(g, all));
    g.dispose();
  }

  private void paint(final Graphics2D g, final Piece all) {
    if (lane != Lane.DRUMS) {
      rows(g, all.key());
    }
    grid(g, all.ladder().length());
    final Rectangle clip = g.getClipBounds();
    for (final Note note : notes) {
      final double strength = strength(note);
      if (strength > 0 && x(note.tick()) <= clip.getMaxX() && x(note.end()) + 4 >= clip.x) {
        block(g, note, strength);
      }
    }
    playhead(g);
  }

  private void rows(final Graphics2D g, final Key key) {
    g.setColor(Theme.mix(theme.card(), theme.raised(), 0.55));
    for (int row = 0; row < pitches.size(); row++) {
      if (PitchClass.of(pitches.get(row)) == key.tonic()) {
        g.fillRect(0, y(row), getWidth(), y(row - 1) - y(row));
      }
    }
  }

  private void grid(final Graphics2D g, final int length) {
    for (int tick = 0; tick < length; tick += Ticks.QUARTER) {
      final boolean bar = tick % Ticks.BAR == 0;
      g.setColor(bar ? theme.line() : Theme.mix(theme.card(), theme.line(), 0.4));
      g.fillRect(x(tick), 0, 1, getHeight());
    }
  }

  /** How much of a note is there, 0..1, while one rung turns into another. */
  private double strength(final Note note) {
    final double now = note.soundsOn(rung) ? morphed : 0;
    final double before = note.soundsOn(rungBefore) ? 1 - morphed : 0;
    return Math.min(1, now + before);
  }

  private void block(final Graphics2D g, final Note note, final double strength) {
    final int length = lane == Lane.DRUMS ? Ticks.SIXTEENTH * 3 / 4 : note.length();
    final int left = x(note.tick());
    final double width = Math.max(theme.px(3), x(note.tick() + length) - left - 1);
    final int row = pitches.indexOf(note.pitch());
    final double all = y(row - 1) - y(row);
    final double gap = lane == Lane.DRUMS ? all / 5 : 0.5;
    final double height = Math.max(theme.px(2), all - 2 * gap);
    Paint.rounded(g, colour(note, strength), left, y(row) + gap, width, height, theme.px(4));
  }

  private Color colour(final Note note, final double strength) {
    final double loud = on ? 0.45 + 0.55 * Math.min(1, note.velocity() / 100.0) : 0.22;
    return Theme.mix(theme.card(), theme.of(lane), loud * strength);
  }

  private void playhead(final Graphics2D g) {
    g.setColor(theme.text());
    g.fillRect(playhead, 0, Math.max(1, theme.px(1.5)), getHeight());
  }
}
