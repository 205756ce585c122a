package feelscape.music;

import java.util.List;

/**
 * A chord symbol and the time for which it holds.
 *
 * @param tick its start, counted from the start of the piece
 * @param length in ticks
 * @param root pitch class, 0..11
 */
public record Chord(int tick, int length, int root, Quality quality) {

  public Chord {
    Range.check("chord tick", tick, 0, Ladder.MAX_BARS * Ticks.BAR - 1);
    Range.check("chord length", length, 1, Ladder.MAX_BARS * Ticks.BAR - tick);
    Range.check("chord root", root, 0, PitchClass.COUNT - 1);
  }

  /** What stands on the root. */
  public enum Quality {
    MAJOR("", 0, 4, 7),
    MINOR("m", 0, 3, 7),
    SIXTH("6", 0, 4, 7, 9),
    SIX_NINE("6/9", 0, 4, 7, 9, 14),
    MINOR_SIXTH("m6", 0, 3, 7, 9),
    MAJOR_SEVENTH("maj7", 0, 4, 7, 11),
    MAJOR_NINTH("maj9", 0, 4, 7, 11, 14),
    SEVENTH("7", 0, 4, 7, 10),
    NINTH("9", 0, 4, 7, 10, 14),
    MINOR_SEVENTH("m7", 0, 3, 7, 10),
    MINOR_NINTH("m9", 0, 3, 7, 10, 14),
    HALF_DIMINISHED("m7b5", 0, 3, 6, 10),
    DIMINISHED_SEVENTH("dim7", 0, 3, 6, 9),
    SUSPENDED_SEVENTH("7sus4", 0, 5, 7, 10);

    private final String suffix;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list
    private final List<Integer> intervals;

    Quality(final String suffix, final Integer... intervals) {
      this.suffix = suffix;
      this.intervals = List.of(intervals);
    }

    /** What follows the root's name in a chord symbol. */
    public String suffix() {
      return suffix;
    }

    /** Semitones above the root, ascending from 0. */
    public List<Integer> intervals() {
      return intervals;
    }
  }

  public int end() {
    return tick + length;
  }

  /** Whether a pitch belongs to the chord, whatever its octave. */
  public boolean contains(final int pitch) {
    final int above = PitchClass.of(pitch - root);
    return quality.intervals().stream().anyMatch(interval -> PitchClass.of(interval) == above);
  }

  /** Such as {@code Dm7}, spelled as the key asks. */
  public String name(final Key key) {
    return key.spell(root) + quality.suffix();
  }
}
