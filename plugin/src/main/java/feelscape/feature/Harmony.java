package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.LIGHT;

import java.util.List;

/** How the colours of a picture go together. */
final class Harmony {
  static final List<Measure> MEASURES =
      List.of(
          COLOUR.measure(
              "palette_spread",
              0,
              60,
              "mean distance in Lab between two places",
              r -> r.palette.spread()),
          COLOUR.measure(
              "palette_deviation",
              0,
              40,
              "standard deviation of that distance",
              r -> r.palette.deviation()),
          COLOUR.measure(
              "palette_entropy",
              0,
              6,
              "mean of -log2 of the share of the picture that is of a place's colour, where a"
                  + " distance d in Lab counts (1 - (d/30)^2)^2",
              r -> r.palette.entropy()),
          COLOUR.measure(
              "common_share",
              0,
              1,
              "mean of that share, places weighted by its square",
              r -> r.palette.commonShare()),
          LIGHT.measure(
              "common_lightness",
              0,
              100,
              "mean L*, places weighted by the square of that share",
              r -> r.palette.common(0)),
          COLOUR.measure("common_a", -60, 60, "mean a* likewise", r -> r.palette.common(1)),
          COLOUR.measure("common_b", -60, 60, "mean b* likewise", r -> r.palette.common(2)),
          COLOUR.measure(
              "red_green_mean", -80, 80, "mean of R - G", r -> r.red.mean() - r.green.mean()),
          COLOUR.measure(
              "yellow_blue_mean",
              -80,
              80,
              "mean of (R + G)/2 - B",
              r -> (r.red.mean() + r.green.mean()) / 2 - r.blue.mean()));

  private Harmony() {}
}
