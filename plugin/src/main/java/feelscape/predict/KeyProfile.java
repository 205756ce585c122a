package feelscape.predict;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often the twelve pitch classes sound in a key, and back: which key a histogram is of. */
public final class KeyProfile {

  /** Shares of the first to the seventh degree: the triad carries a key, the tonic most. */
  private static final List<Double> DEGREES = List.of(0.25, 0.10, 0.16, 0.10, 0.19, 0.10, 0.10);

  private KeyProfile() {}

  /** The twelve shares of a key, from C, that add up to 1. */
  public static List<Double> of(final Key key) {
    final List<Double> shares = new ArrayList<>(Collections.nCopies(PitchClass.COUNT, 0.0));
    for (int degree = 0; degree < DEGREES.size(); degree++) {
      shares.set(PitchClass.of(key.tonic() + key.mode().steps().get(degree)), DEGREES.get(degree));
    }
    return List.copyOf(shares);
  }

  /** The tonic whose keys, of any mode, agree best with a histogram of any scale. */
  public static int tonicOf(final List<Double> histogram) {
    int best = 0;
    for (int tonic = 1; tonic < PitchClass.COUNT; tonic++) {
      if (bestAgreement(histogram, tonic) > bestAgreement(histogram, best)) {
        best = tonic;
      }
    }
    return best;
  }

  /**
   * How bright a histogram is around a tonic: the mean place of its pitch classes on the line of
   * fifths, counted from the tonic, -5..6. The modes from lydian to aeolian lie about a fifth
   * apart.
   */
  public static double brightness(final List<Double> histogram, final int tonic) {
    double sum = 0;
    double weighted = 0;
    for (int fifths = -5; fifths <= 6; fifths++) {
      final double share = histogram.get(PitchClass.of(tonic + 7 * fifths));
      sum += share;
      weighted += share * fifths;
    }
    return sum > 0 ? weighted / sum : 0;
  }

  private static double bestAgreement(final List<Double> histogram, final int tonic) {
    double best = 0;
    for (final Mode mode : Mode.values()) {
      best = Math.max(best, agreement(histogram, new Key(tonic, mode)));
    }
    return best;
  }

  private static double agreement(final List<Double> histogram, final Key key) {
    final List<Double> shares = of(key);
    double sum = 0;
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      sum += histogram.get(pitchClass) * shares.get(pitchClass);
    }
    return sum;
  }
}
