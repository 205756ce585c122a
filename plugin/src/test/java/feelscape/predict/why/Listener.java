package feelscape.predict.why;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.music.Key;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.predict.KeyProfile;
import feelscape.predict.Prediction;
import feelscape.predict.Standardiser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Hears pictures by rules that a test has made, beside pictures that it has thought of. */
final class Listener {
  /** Features are in the middle of their ranges; an eighth of it is a deviation. */
  static final Standardiser OTHERS = new Standardiser(all(0.5f), all(0.125f));

  private Listener() {}

  private static float[] all(final float value) {
    final float[] all = new float[FeatureExtractor.FEATURES.size()];
    Arrays.fill(all, value);
    return all;
  }

  /** A usual picture but for some features, which are so many deviations away. */
  static FeatureVector picture(final Map<String, Double> deviations) {
    return new FeatureVector(
        FeatureExtractor.FEATURES.stream()
            .map(feature -> deviations.getOrDefault(feature.name(), 0.0))
            .map(deviation -> (int) (Feature.STEPS * (0.5 + deviation / 8)))
            .toList());
  }

  /** How far a group is above the middle, in deviations, on the average of its features. */
  static double above(final FeatureVector picture, final Group group) {
    return group.features().stream()
        .mapToDouble(feature -> picture.shares()[feature] * 8 - 4)
        .average()
        .orElseThrow();
  }

  /** A tempo that depends on the picture alone, and all else the same. */
  static Function<List<FeatureVector>, List<Prediction>> tempo(
      final ToDoubleFunction<FeatureVector> tempo) {
    return pictures ->
        pictures.stream().map(one -> prediction(tempo.applyAsDouble(one), 0, 68, 2)).toList();
  }

  static Prediction prediction(
      final double tempo, final int mode, final double register, final double density) {
    return new Prediction(
        new Mood(5, 3),
        new MusicParameters(
            tempo,
            register,
            12,
            3,
            KeyProfile.of(new Key(2, KeyProfile.MODES.get(mode))),
            70,
            density,
            0.4,
            0.2));
  }
}
