package feelscape.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was measured on a picture: a value for each of {@link FeatureExtractor#FEATURES}, in that
 * order, each rounded to 1/4096 of its range.
 *
 * @param units the values in steps of their ranges, 0..{@link Feature#STEPS}
 */
public record FeatureVector(List<Integer> units) {

  public FeatureVector {
    units = List.copyOf(units);
    if (units.size() != FeatureExtractor.FEATURES.size()) {
      throw new IllegalArgumentException(
          units.size() + " features were given; there are " + FeatureExtractor.FEATURES.size());
    }
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i) < 0 || units.get(i) > Feature.STEPS) {
        throw new IllegalArgumentException(
            FeatureExtractor.FEATURES.get(i).name()
                + " is "
                + units.get(i)
                + " steps; it must be within 0.."
                + Feature.STEPS);
      }
    }
  }

  /**
   * Rebuilds a vector from what {@link #names} and {@link #units} gave, in any order.
   *
   * @throws IllegalArgumentException if a feature is missing, unknown, given twice or out of range
   */
  public static FeatureVector of(final List<String> names, final List<Integer> units) {
    final Map<String, Integer> given = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (i >= units.size() || given.put(names.get(i), units.get(i)) != null) {
        throw new IllegalArgumentException(
            "the feature " + names.get(i) + " must have exactly one value");
      }
    }
    final List<Integer> ordered =
        FeatureExtractor.FEATURES.stream().map(feature -> take(given, feature)).toList();
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          "the feature " + given.keySet().iterator().next() + " is not known");
    }
    return new FeatureVector(ordered);
  }

  private static int take(final Map<String, Integer> given, final Feature feature) {
    final Integer units = given.remove(feature.name());
    if (units == null) {
      throw new IllegalArgumentException("the feature " + feature.name() + " is missing");
    }
    return units;
  }

  public List<String> names() {
    return FeatureExtractor.FEATURES.stream().map(Feature::name).toList();
  }

  public int size() {
    return units.size();
  }

  /** The value of feature {@code index}, in its own unit. */
  public double value(final int index) {
    return FeatureExtractor.FEATURES.get(index).valueOf(units.get(index));
  }

  /**
   * The value of a feature, in its own unit.
   *
   * @throws IllegalArgumentException if there is no feature of that name
   */
  public double value(final String name) {
    final int index = names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the feature " + name + " is not known");
    }
    return value(index);
  }

  /** The values in their own units. */
  public double[] values() {
    return IntStream.range(0, size()).mapToDouble(this::value).toArray();
  }

  /** The values as shares of their ranges, 0..1. */
  public double[] shares() {
    return units.stream().mapToDouble(unit -> (double) unit / Feature.STEPS).toArray();
  }
}
