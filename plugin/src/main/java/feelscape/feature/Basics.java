package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.DETAIL;
import static feelscape.feature.Group.LIGHT;

import java.util.List;

/** The six features of the Python FeelScape, at a fixed size. */
final class Basics {
  private static final double MOST_EDGES = 0.5;

  static final List<Measure> MEASURES =
      List.of(
          LIGHT.measure("brightness", 0, 255, "mean gray", r -> r.gray.mean()),
          LIGHT.measure(
              "contrast", 0, 128, "standard deviation of gray", r -> r.gray.standardDeviation()),
          COLOUR.measure("red", 0, 255, "mean red", r -> r.red.mean()),
          COLOUR.measure("green", 0, 255, "mean green", r -> r.green.mean()),
          COLOUR.measure("blue", 0, 255, "mean blue", r -> r.blue.mean()),
          DETAIL.measure(
              "edge_density",
              0,
              MOST_EDGES,
              "share of pixels on an edge (Canny 1986; thresholds 50 and 150)",
              r -> r.edges.mean() / 255));

  private Basics() {}
}
