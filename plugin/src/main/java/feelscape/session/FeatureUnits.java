package feelscape.session;

import feelscape.feature.FeatureVector;
import feelscape.music.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A measured feature by its name, so that a state outlives changes in what is measured.
 *
 * @param units the value in steps of its range, 0..{@link #MOST}
 */
public record FeatureUnits(String name, int units) {
  public static final int MOST = 4096;

  public FeatureUnits {
    Range.check("feature " + name, units, 0, MOST);
  }

  /** The features of a picture; empty where another FeelScape has measured others. */
  static Optional<FeatureVector> vector(final List<FeatureUnits> features) {
    try {
      return Optional.of(
          FeatureVector.of(
              features.stream().map(FeatureUnits::name).toList(),
              features.stream().map(FeatureUnits::units).toList()));
    } catch (final IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All features of a picture. */
  public static List<FeatureUnits> of(final FeatureVector features) {
    return IntStream.range(0, features.size())
        .mapToObj(i -> new FeatureUnits(features.names().get(i), features.units().get(i)))
        .toList();
  }
}
