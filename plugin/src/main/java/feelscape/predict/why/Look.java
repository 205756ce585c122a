package feelscape.predict.why;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.predict.Standardiser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture beside the pictures from which was learned.
 *
 * @param others their means and deviations
 */
record Look(FeatureVector picture, Standardiser others) {

  /** The usual picture: the mean of the others. */
  FeatureVector usual() {
    final float[] mean = others.mean();
    return new FeatureVector(
        IntStream.range(0, mean.length)
            .mapToObj(i -> (int) Math.floor(mean[i] * Feature.STEPS + 0.5))
            .toList());
  }

  /** The value of a feature, in its own unit. */
  double value(final String feature) {
    return picture.value(feature);
  }

  /** How far a feature is above the usual, in deviations; of several, their mean. */
  double above(final String... features) {
    final float[] deviations = others.apply(picture.shares());
    return Arrays.stream(features)
        .mapToDouble(name -> deviations[indexOf(name)])
        .average()
        .orElseThrow();
  }

  /** How far a feature is below the usual, in deviations; of several, their mean. */
  double below(final String... features) {
    return -above(features);
  }

  private static int indexOf(final String name) {
    final List<String> names = FeatureExtractor.FEATURES.stream().map(Feature::name).toList();
    final int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the feature " + name + " is not known");
    }
    return index;
  }
}
