package feelscape.compose.measure;

import feelscape.music.Chord;
import feelscape.music.Key;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.List;
import java.util.stream.Stream;

/** Clips written by hand: in C major, at 60 beats a minute. */
final class Clips {
  private static final int VELOCITY = 70;

  private Clips() {}

  /** A note that begins on a 16th of the clip and lasts so many. */
  static ClipNote note(final Lane lane, final int step, final int steps, final int pitch) {
    return new ClipNote(lane, step * Ticks.SIXTEENTH, steps * Ticks.SIXTEENTH, pitch, VELOCITY);
  }

  /** Quarters of a melody, one after the other. */
  static List<ClipNote> quarters(final Integer... pitches) {
    return Stream.iterate(0, i -> i < pitches.length, i -> i + 1)
        .map(i -> note(Lane.MELODY, 4 * i, 4, pitches[i]))
        .toList();
  }

  /** Drums that are struck where a pattern of 16ths has an x. */
  static List<ClipNote> drums(final String pattern) {
    final String steps = pattern.replace(" ", "");
    return Stream.iterate(0, i -> i < steps.length(), i -> i + 1)
        .filter(i -> steps.charAt(i) == 'x')
        .map(i -> note(Lane.DRUMS, i, 1, 36))
        .toList();
  }

  /** A chord symbol of a bar. */
  static Chord chord(final int bar, final int root, final Chord.Quality quality) {
    return new Chord(bar * Ticks.BAR, Ticks.BAR, root, quality);
  }

  static Clip clip(final int bars, final List<ClipNote> notes) {
    return clip(bars, List.of(), notes);
  }

  static Clip clip(final int bars, final List<Chord> chords, final List<ClipNote> notes) {
    return new Clip(new Key(0, Mode.IONIAN), new Tempo(60), bars * Ticks.BAR, chords, notes);
  }
}
