package feelscape.feature;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What features are about, for a person who asks why. Every feature is in one group. */
public enum Group {
  /** How dark or bright. */
  LIGHT,
  /** Which colours. */
  COLOUR,
  /** How strong the colours are. */
  VIVIDNESS,
  /** How much there is to see. */
  DETAIL,
  /** Which way lines run. */
  LINES,
  /** What is where. */
  LAYOUT,
  /** How the whole is balanced. */
  COMPOSITION,
  /** What seems to be shown. */
  CONTENT;

  /** As it stands in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Something to measure that belongs to it. */
  Measure measure(
      final String name,
      final double least,
      final double most,
      final String meaning,
      final ToDoubleFunction<Raster> formula) {
    return new Measure(new Feature(name, least, most, meaning, this), formula);
  }

  /** Where its features are in {@link FeatureExtractor#FEATURES}. */
  public List<Integer> features() {
    return IntStream.range(0, FeatureExtractor.FEATURES.size())
        .filter(index -> FeatureExtractor.FEATURES.get(index).group() == this)
        .boxed()
        .toList();
  }
}
