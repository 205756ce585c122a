package feelscape.bench.music;

import feelscape.compose.measure.ClipNote;
import feelscape.music.Ticks;
import java.util.List;

/**
 * A note of a melody in bars of four quarters, to the nearest 16th.
 *
 * @param step its start, counted from the first bar
 * @param steps its length, 1 or more
 */
record Sung(int step, int steps, int pitch) {

  static List<Sung> of(final List<ClipNote> melody) {
    return melody.stream()
        .map(
            note ->
                new Sung(nearest(note.tick()), Math.max(1, nearest(note.length())), note.pitch()))
        .toList();
  }

  private static int nearest(final int ticks) {
    return (ticks + Ticks.SIXTEENTH / 2) / Ticks.SIXTEENTH;
  }
}
