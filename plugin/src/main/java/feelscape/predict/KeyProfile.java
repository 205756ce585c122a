package feelscape.predict;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How often the twelve pitch classes sound in a key, and back: the key of such a histogram. */
public final class KeyProfile {
  /** The modes from the darkest to the brightest. */
  public static final List<Mode> MODES =
      List.of(Mode.AEOLIAN, Mode.DORIAN, Mode.MIXOLYDIAN, Mode.IONIAN, Mode.LYDIAN);

  /** Shares of the first to the seventh degree: the triad carries a key, the tonic most. */
  private static final List<Double> DEGREES = List.of(0.25, 0.10, 0.16, 0.10, 0.19, 0.10, 0.10);

  private static final int FIFTH = 7;
  private static final int STEPS = 5;
  private static final Map<Mode, List<Place>> PLACES =
      places().stream().collect(Collectors.groupingBy(place -> place.key().mode()));

  private KeyProfile() {}

  /** The twelve shares of a key, from C, that add up to 1. */
  public static List<Double> of(final Key key) {
    final List<Double> shares = new ArrayList<>(Collections.nCopies(PitchClass.COUNT, 0.0));
    for (int degree = 0; degree < DEGREES.size(); degree++) {
      shares.set(PitchClass.of(key.tonic() + key.mode().steps().get(degree)), DEGREES.get(degree));
    }
    return List.copyOf(shares);
  }

  /**
   * The shares between keys: those of the four around a place, the nearer the more. What changes
   * little by little is learned more easily than what jumps from key to key.
   *
   * @param mode a place among {@link #MODES}, 0 to their number less 1
   * @param fifths a place on the circle of fifths, from C
   */
  public static List<Double> between(final double mode, final double fifths) {
    final int darker = (int) StrictMath.floor(mode);
    final int before = (int) StrictMath.floor(fifths);
    final double[] shares = new double[PitchClass.COUNT];
    add(shares, (1 - mode + darker) * (1 - fifths + before), darker, before);
    add(shares, (1 - mode + darker) * (fifths - before), darker, before + 1);
    add(shares, (mode - darker) * (1 - fifths + before), darker + 1, before);
    add(shares, (mode - darker) * (fifths - before), darker + 1, before + 1);
    return Arrays.stream(shares).boxed().toList();
  }

  private static void add(
      final double[] shares, final double weight, final int mode, final int fifths) {
    final Mode own = MODES.get(Math.min(mode, MODES.size() - 1));
    final int tonic = PitchClass.of(FIFTH * fifths);
    for (int degree = 0; degree < DEGREES.size(); degree++) {
      shares[PitchClass.of(tonic + own.steps().get(degree))] += weight * DEGREES.get(degree);
    }
  }

  /**
   * The key in a mode nearest to the place whose shares {@link #between} keys are most like these.
   */
  public static Key keyAround(final List<Double> shares, final Mode mode) {
    final List<Place> places = Objects.requireNonNull(PLACES.get(mode), mode.name());
    Place best = places.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (final Place place : places) {
      double distance = 0;
      for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
        final double difference = shares.get(pitchClass) - place.shares().get(pitchClass);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = place;
      }
    }
    return best.key();
  }

  /** A place between keys, and the key that is nearest to it. */
  private record Place(List<Double> shares, Key key) {
    static Place of(final double mode, final double fifths) {
      return new Place(
          between(mode, fifths),
          new Key(
              PitchClass.of(FIFTH * (int) StrictMath.floor(fifths + 0.5)),
              MODES.get((int) StrictMath.floor(mode + 0.5))));
    }
  }

  /** Five steps from each mode and tonic to the next, so that none is on the border. */
  private static List<Place> places() {
    final List<Place> places = new ArrayList<>();
    for (int mode = 0; mode <= STEPS * (MODES.size() - 1); mode++) {
      for (int fifths = 0; fifths < STEPS * PitchClass.COUNT; fifths++) {
        places.add(Place.of((double) mode / STEPS, (double) fifths / STEPS));
      }
    }
    return List.copyOf(places);
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
  static int tonicOf(final List<Double> histogram, final Mode mode) {
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
