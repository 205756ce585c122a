package feelscape.compose;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key in which a pitch-class histogram sits best.
 *
 * <p>Every key weighs the classes of its scale by their place: the tonic 5, the fifth and the third
 * 3, the others 2. The key with the heaviest histogram wins. The five modes share their scales, so
 * it is the tonic triad that tells them apart; the rarer modes must be a little better to be taken.
 */
public final class KeyFinder {
  private static final List<Integer> DEGREE_WEIGHTS = List.of(5, 2, 3, 2, 3, 2, 2);

  /** In the order in which equals win. */
  private static final List<Mode> CANDIDATES =
      List.of(Mode.IONIAN, Mode.AEOLIAN, Mode.DORIAN, Mode.MIXOLYDIAN, Mode.LYDIAN);

  private KeyFinder() {}

  /**
   * Finds a key.
   *
   * @param histogram twelve shares, from C
   * @param tonic the tonic to have, or null to find it
   * @param mode the mode to have, or null to find it
   */
  public static Key find(
      final List<Double> histogram, final @Nullable Integer tonic, final @Nullable Mode mode) {
    final List<Integer> tonics =
        tonic == null ? IntStream.range(0, PitchClass.COUNT).boxed().toList() : List.of(tonic);
    final List<Mode> modes = mode == null ? CANDIDATES : List.of(mode);
    Key best = new Key(tonics.get(0), modes.get(0));
    for (final Mode candidateMode : modes) {
      for (final int candidateTonic : tonics) {
        final Key candidate = new Key(candidateTonic, candidateMode);
        if (fit(histogram, candidate) > fit(histogram, best)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static double fit(final List<Double> histogram, final Key key) {
    double sum = 0;
    for (int degree = 0; degree < DEGREE_WEIGHTS.size(); degree++) {
      final int pitchClass = PitchClass.of(key.tonic() + key.mode().steps().get(degree));
      sum += histogram.get(pitchClass) * DEGREE_WEIGHTS.get(degree);
    }
    return sum * commonness(key.mode());
  }

  private static double commonness(final Mode mode) {
    return switch (mode) {
      case IONIAN, AEOLIAN -> 1;
      case DORIAN -> 0.98;
      case MIXOLYDIAN -> 0.97;
      case LYDIAN -> 0.96;
    };
  }
}
