package feelscape.predict;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often the twelve pitch classes sound in a key, and back: the key of such a histogram. */
public final class KeyProfile {
  /** The modes from the darkest to the brightest. */
  public static final List<Mode> MODES =
      List.of(Mode.AEOLIAN, Mode.DORIAN, Mode.MIXOLYDIAN, Mode.IONIAN, Mode.LYDIAN);

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

  /** The key that agrees best with how often the pitch classes sound. */
  public static Key keyOf(final List<Double> histogram) {
    Key best = new Key(0, Mode.IONIAN);
    for (final Mode mode : MODES) {
      final Key key = new Key(tonicOf(histogram, mode), mode);
      if (agreement(histogram, key) > agreement(histogram, best)) {
        best = key;
      }
    }
    return best;
  }

  /** The tonic whose key of a mode agrees best with how often the pitch classes sound. */
  public static int tonicOf(final List<Double> histogram, final Mode mode) {
    int best = 0;
    for (int tonic = 1; tonic < PitchClass.COUNT; tonic++) {
      if (agreement(histogram, new Key(tonic, mode)) > agreement(histogram, new Key(best, mode))) {
        best = tonic;
      }
    }
    return best;
  }

  /** All keys have the same shares in another order: the nearest has the largest product. */
  private static double agreement(final List<Double> histogram, final Key key) {
    final List<Double> shares = of(key);
    double sum = 0;
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      sum += histogram.get(pitchClass) * shares.get(pitchClass);
    }
    return sum;
  }
}
