package feelscape.feature;

import java.util.function.ToDoubleFunction;

/** A feature and how it is measured. */
record Measure(Feature feature, ToDoubleFunction<Raster> formula) {

  int unitsOn(final Raster raster) {
    return feature.unitsOf(formula.applyAsDouble(raster));
  }
}
