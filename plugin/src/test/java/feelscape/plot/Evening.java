package feelscape.plot;

import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of eight bars to look at, the same on every rung. */
final class Evening {
  private static final int[][] VOICINGS = {
    {53, 57, 60, 64}, {53, 59, 62, 65}, {52, 55, 59, 62}, {55, 60, 61, 64}
  };
  private static final int[] ROOTS = {38, 43, 36, 45};
  private static final int[] MELODY = {
    69, 72, 76, 74, 72, 0, 69, 67, 65, 67, 71, 74, 0, 72, 71, 67,
    64, 67, 71, 72, 74, 76, 0, 72, 73, 76, 79, 76, 73, 0, 69, 0
  };

  private final List<Note> notes = new ArrayList<>();

  private Evening() {}

  static Piece piece() {
    final Evening evening = new Evening();
    for (int bar = 0; bar < 8; bar++) {
      evening.harmony(bar);
      evening.melody(bar);
      evening.drums(bar);
    }
    evening.notes.sort(Note.ORDER);
    return new Piece(
        new Key(2, Mode.DORIAN),
        new Tempo(78),
        new Groove(56, new PerLane<>(10, 20, 12, 0), 1),
        new PerLane<>(0, 4, 32, 0),
        chords(),
        new Ladder(8, evening.notes),
        Collections.nCopies(Ladder.RUNGS, 1.0));
  }

  private static List<Chord> chords() {
    final List<Chord> chords = new ArrayList<>();
    for (int bar = 0; bar < 8; bar += 4) {
      chords.add(chord(bar, 2, Chord.Quality.MINOR_NINTH));
      chords.add(chord(bar + 1, 7, Chord.Quality.SEVENTH));
      chords.add(chord(bar + 2, 0, Chord.Quality.MAJOR_SEVENTH));
      chords.add(chord(bar + 3, 9, Chord.Quality.SUSPENDED_SEVENTH));
    }
    return chords;
  }

  private static Chord chord(final int bar, final int root, final Chord.Quality quality) {
    return new Chord(bar * Ticks.BAR, Ticks.BAR, root, quality);
  }

  private void add(
      final Lane lane, final int tick, final int length, final int pitch, final int v) {
    notes.add(new Note(lane, tick, length, pitch, v, 0, Ladder.TOP_RUNG));
  }

  private void harmony(final int bar) {
    final int start = bar * Ticks.BAR;
    for (final int pitch : VOICINGS[bar % 4]) {
      add(Lane.CHORDS, start, 2 * Ticks.QUARTER, pitch, 66);
      add(Lane.CHORDS, start + 5 * Ticks.EIGHTH, 3 * Ticks.EIGHTH, pitch, 52);
    }
    final int root = ROOTS[bar % 4];
    add(Lane.BASS, start, 2 * Ticks.QUARTER, root, 90);
    add(Lane.BASS, start + 5 * Ticks.EIGHTH, Ticks.QUARTER, root, 80);
    add(Lane.BASS, start + 7 * Ticks.EIGHTH, Ticks.EIGHTH, root + 7, 70);
  }

  private void melody(final int bar) {
    for (int i = 0; i < 8; i++) {
      final int pitch = MELODY[bar % 4 * 8 + i];
      if (pitch != 0) {
        add(Lane.MELODY, bar * Ticks.BAR + i * Ticks.EIGHTH, 440, pitch, 60 + 17 * i % 60);
      }
    }
  }

  private void drums(final int bar) {
    final int start = bar * Ticks.BAR;
    for (int i = 0; i < 8; i++) {
      final boolean open = bar % 4 == 3 && i == 7;
      add(Lane.DRUMS, start + i * Ticks.EIGHTH, 120, open ? 46 : 42, i % 2 == 0 ? 76 : 48);
    }
    add(Lane.DRUMS, start, 120, 36, 104);
    add(Lane.DRUMS, start + 5 * Ticks.EIGHTH, 120, 36, 90);
    add(Lane.DRUMS, start + Ticks.QUARTER, 120, 38, 96);
    add(Lane.DRUMS, start + 3 * Ticks.QUARTER, 120, 38, 98);
    add(Lane.DRUMS, start + 9 * Ticks.SIXTEENTH, 120, 38, 34);
    if (bar % 2 == 1) {
      add(Lane.DRUMS, start + 15 * Ticks.SIXTEENTH, 120, 37, 60);
    }
  }
}
