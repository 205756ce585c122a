package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.LIGHT;

import java.util.List;

/** How the dominant colours of a picture go together. */
final class Harmony {
  private static final double LIGHTNESS = 100.0 / 255;

  static final List<Measure> MEASURES =
      List.of(
          COLOUR.measure(
              "palette_spread",
              0,
              60,
              "mean distance in Lab between two pixels' dominant colours (k-means, 5 colours)",
              r -> r.palette.spread()),
          COLOUR.measure(
              "palette_contrast",
              0,
              120,
              "greatest distance in Lab between two dominant colours",
              r -> r.palette.contrast()),
          COLOUR.measure(
              "palette_entropy",
              0,
              2.4,
              "entropy in bits of the dominant colours' shares (Shannon 1948)",
              r -> r.palette.entropy()),
          COLOUR.measure(
              "palette_rest",
              0,
              25,
              "root mean square distance in Lab of pixels from their dominant colour",
              r -> r.palette.rest()),
          COLOUR.measure(
              "first_share",
              0,
              1,
              "share of the most frequent dominant colour",
              r -> r.palette.first().share()),
          LIGHT.measure(
              "first_lightness",
              0,
              100,
              "L* of the most frequent dominant colour",
              r -> LIGHTNESS * r.palette.first().lightness()),
          COLOUR.measure(
              "first_a",
              -60,
              60,
              "a* of the most frequent dominant colour",
              r -> r.palette.first().a() - 128),
          COLOUR.measure(
              "first_b",
              -60,
              60,
              "b* of the most frequent dominant colour",
              r -> r.palette.first().b() - 128),
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
