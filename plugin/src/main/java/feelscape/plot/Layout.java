package feelscape.plot;

import feelscape.event.Schedule;
import feelscape.event.TimedNote;
import feelscape.music.Lane;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie in a piano roll, in pixels: a title, the chords, the pitches with the time from
 * left to right, and below them a strip of drums.
 *
 * @param length of the piece in ticks
 * @param lowest the lowest pitch that has a row
 * @param highest the highest one
 */
record Layout(int width, int height, int length, int lowest, int highest, List<DrumRow> drums) {
  static final int LEFT = 148;
  static final int RIGHT = 24;

  /** Width of the keyboard that stands on the left edge of the grid. */
  static final int KEYBOARD = 26;

  static final int TITLE = 28;
  static final int CHORDS = 78;
  static final int CHORD_HEIGHT = 30;
  static final int ROLL = CHORDS + CHORD_HEIGHT + 26;
  static final int BOTTOM = 24;

  private static final int DRUM_ROW = 22;
  private static final int GAP = 18;
  private static final int ROWS_AROUND = 2;
  private static final int OCTAVE = 12;
  private static final int MIDDLE_C = 60;

  static Layout of(final int width, final int height, final Schedule schedule) {
    final List<Integer> pitches =
        Stream.of(Lane.MELODY, Lane.CHORDS, Lane.BASS)
            .flatMap(lane -> schedule.lanes().get(lane).stream())
            .map(TimedNote::pitch)
            .toList();
    final int lowest = pitches.stream().min(Integer::compare).orElse(MIDDLE_C) - ROWS_AROUND;
    final int highest = pitches.stream().max(Integer::compare).orElse(MIDDLE_C) + ROWS_AROUND;
    return new Layout(
        width,
        height,
        schedule.length(),
        lowest,
        Math.max(highest, lowest + OCTAVE),
        DrumRow.of(schedule.lanes().drums().stream().map(TimedNote::pitch).toList()));
  }

  int x(final int tick) {
    return LEFT + (int) ((long) tick * (width - LEFT - RIGHT) / length);
  }

  /** The upper edge of a pitch's row; that of the pitch below is its lower edge. */
  int y(final int pitch) {
    return ROLL + (highest - pitch) * (rollBottom() - ROLL) / (highest - lowest + 1);
  }

  int rollBottom() {
    return drumsTop() - (drums.isEmpty() ? 0 : GAP);
  }

  int drumsTop() {
    return height - BOTTOM - drums.size() * DRUM_ROW;
  }

  /** The upper edge of a row of the drums' strip; the row below has its lower edge. */
  int drumY(final int row) {
    return drumsTop() + row * DRUM_ROW;
  }
}
