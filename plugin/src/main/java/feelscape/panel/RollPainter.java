package feelscape.panel;

import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Piece;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Where the notes of one lane stand on a ground of a size, and how they look. */
final class RollPainter {
  private static final int ROWS_AROUND = 1;
  private static final int OCTAVE = 12;

  private final Theme theme;
  private final Lane lane;
  private final Key key;
  private final int length;

  /** The pitches that have a row, from the lowest; drums only those that are struck. */
  private final List<Integer> pitches;

  private final int width;
  private final int height;

  RollPainter(
      final Theme theme,
      final Lane lane,
      final Piece piece,
      final List<Note> notes,
      final int width,
      final int height) {
    this.theme = theme;
    this.lane = lane;
    this.key = piece.key();
    this.length = piece.ladder().length();
    this.pitches = rows(lane, notes);
    this.width = width;
    this.height = height;
  }

  private static List<Integer> rows(final Lane lane, final List<Note> notes) {
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

  boolean fits(final int otherWidth, final int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  double x(final double tick) {
    return tick * width / length;
  }

  /** The upper edge of a row, counted from the lowest; that of the row below is its lower edge. */
  private double y(final int row) {
    return (double) (pitches.size() - 1 - row) * height / pitches.size();
  }

  /** What the notes stand on: the rows of the tonic, beats and bars. */
  void ground(final Graphics2D g) {
    g.setColor(theme.card());
    g.fillRect(0, 0, width, height);
    if (lane != Lane.DRUMS) {
      tonics(g);
    }
    for (int tick = 0; tick < length; tick += Ticks.QUARTER) {
      final boolean bar = tick % Ticks.BAR == 0;
      g.setColor(bar ? theme.line() : Theme.mix(theme.card(), theme.line(), 0.4));
      g.fillRect((int) Math.round(x(tick)), 0, 1, height);
    }
  }

  private void tonics(final Graphics2D g) {
    g.setColor(Theme.mix(theme.card(), theme.raised(), 0.55));
    for (int row = 0; row < pitches.size(); row++) {
      if (PitchClass.of(pitches.get(row)) == key.tonic()) {
        g.fill(new Rectangle2D.Double(0, y(row), width, y(row - 1) - y(row)));
      }
    }
  }

  /** The place of a note, on whole pixels from left to right so that its edges are sharp. */
  Rectangle2D place(final Note note) {
    final double left = Math.rint(x(note.tick()));
    final double right = Math.rint(x(note.tick() + shownLength(note)));
    final double wide = Math.max(theme.px(3), right - left - 1);
    final int row = pitches.indexOf(note.pitch());
    final double all = y(row - 1) - y(row);
    final double gap = lane == Lane.DRUMS ? all / 5 : 0.5;
    final double high = Math.max(theme.px(2), all - 2 * gap);
    return new Rectangle2D.Double(left, y(row) + (all - high) / 2, wide, high);
  }

  /** Drums have no length of their own. */
  int shownLength(final Note note) {
    return lane == Lane.DRUMS ? Ticks.SIXTEENTH * 3 / 4 : note.length();
  }

  /**
   * A note.
   *
   * @param strength how much of it is there, 0..1
   * @param heard whether its lane is
   */
  void note(final Graphics2D g, final Note note, final double strength, final boolean heard) {
    final double loud = heard ? 0.5 + 0.5 * Math.min(1, note.velocity() / 100.0) : 0.25;
    block(g, note, Theme.mix(theme.card(), theme.of(lane), loud * strength));
  }

  /** A note while it sounds. */
  void lit(final Graphics2D g, final Note note) {
    block(g, note, Theme.mix(theme.of(lane), theme.text(), 0.7));
  }

  private void block(final Graphics2D g, final Note note, final Color colour) {
    final Rectangle2D at = place(note);
    final double arc = Math.min(theme.px(5), at.getHeight());
    Paint.rounded(g, colour, at.getX(), at.getY(), at.getWidth(), at.getHeight(), arc);
  }
}
