package feelscape.feature;

import feelscape.picture.Picture;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures a picture. The same pixels give the same features on every JDK and every x86-64
 * processor; docs/pictures.md lists them.
 */
public final class FeatureExtractor {
  private static final List<Measure> MEASURES =
      Stream.of(
              Basics.MEASURES,
              Tone.MEASURES,
              Colour.MEASURES,
              Harmony.MEASURES,
              Texture.MEASURES,
              Scales.MEASURES,
              Patterns.MEASURES,
              Variation.MEASURES,
              Layout.MEASURES,
              Ninths.MEASURES,
              Saliency.MEASURES)
          .flatMap(List::stream)
          .toList();

  /** All features, in the order of a {@link FeatureVector}. */
  public static final List<Feature> FEATURES = MEASURES.stream().map(Measure::feature).toList();

  private FeatureExtractor() {}

  /** Measures all of {@link #FEATURES}. */
  public static FeatureVector extract(final Picture picture) {
    final Raster raster = Raster.of(picture);
    return new FeatureVector(MEASURES.stream().map(measure -> measure.unitsOn(raster)).toList());
  }
}
