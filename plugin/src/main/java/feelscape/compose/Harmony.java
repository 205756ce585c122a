package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.PitchClass;
import java.util.List;

/** The chords of a piece, ready to be asked step by step. */
public final class Harmony {
  private final List<Chord> chords;
  private final int[] chordIndex;
  private final int[] tones;

  /** Takes chords that follow one another from step 0 without gap, each of whole steps. */
  public Harmony(final List<Chord> chords) {
    this.chords = List.copyOf(chords);
    final int steps = Grid.steps(chords.get(chords.size() - 1).end());
    chordIndex = new int[steps];
    tones = new int[chords.size()];
    for (int i = 0; i < chords.size(); i++) {
      final Chord chord = chords.get(i);
      for (final int interval : chord.quality().intervals()) {
        tones[i] |= 1 << PitchClass.of(chord.root() + interval);
      }
      for (int step = Grid.steps(chord.tick()); step < Grid.steps(chord.end()); step++) {
        chordIndex[step] = i;
      }
    }
  }

  public List<Chord> chords() {
    return chords;
  }

  /** The length in steps. */
  public int steps() {
    return chordIndex.length;
  }

  public int indexAt(final int step) {
    return chordIndex[step];
  }

  public Chord at(final int step) {
    return chords.get(chordIndex[step]);
  }

  /** Whether a pitch belongs to the chord that holds at a step. */
  public boolean isChordTone(final int step, final int pitch) {
    return ((tones[chordIndex[step]] >> (pitch % PitchClass.COUNT)) & 1) != 0;
  }

  /** Whether another chord begins at a step; the first one does. */
  public boolean changesAt(final int step) {
    return step == 0 || chordIndex[step] != chordIndex[step - 1];
  }

  /** The step after the last of the chord that holds at a step. */
  public int endOfChordAt(final int step) {
    return Grid.steps(at(step).end());
  }
}
