package feelscape.feature;

import java.util.function.ToDoubleFunction;

/** A feature and how it is measured. */
record Measure(Feature feature, ToDoubleFunction<Raster> formula) {

  static Measure of(
      final String name,
      final double least,
      final double most,
      final String meaning,
      final ToDoubleFunction<Raster> formula) {
    return new Measure(new Feature(name, least, most, meaning), formula);
  }

  int unitsOn(final Raster raster) {
    return feature.unitsOf(formula.applyAsDouble(raster));
  }
}
