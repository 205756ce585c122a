package feelscape.feature;

import java.util.List;

/** The six features of the Python FeelScape, at a fixed size. */
final class Basics {
  private static final double MOST_EDGES = 0.5;

  static final List<Measure> MEASURES =
      List.of(
          Measure.of("brightness", 0, 255, "mean gray", r -> r.gray.mean()),
          Measure.of(
              "contrast", 0, 128, "standard deviation of gray", r -> r.gray.standardDeviation()),
          Measure.of("red", 0, 255, "mean red", r -> r.red.mean()),
          Measure.of("green", 0, 255, "mean green", r -> r.green.mean()),
          Measure.of("blue", 0, 255, "mean blue", r -> r.blue.mean()),
          Measure.of(
              "edge_density",
              0,
              MOST_EDGES,
              "share of pixels on an edge (Canny 1986; thresholds 50 and 150)",
              r -> r.edges.mean() / 255));

  private Basics() {}
}
