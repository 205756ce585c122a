package feelscape.feature;

import static feelscape.feature.Group.LIGHT;

import java.util.List;

/** Light and dark: CIE lightness L*, 0 (black) to 100 (white). */
final class Tone {
  private static final double LIGHTNESS = 100.0 / 255;
  private static final int ENTROPY_BINS = 32;
  private static final Ramp DARK = new Ramp(82, 46);
  private static final Ramp BRIGHT = new Ramp(173, 209);

  static final List<Measure> MEASURES =
      List.of(
          LIGHT.measure("lightness_mean", 0, 100, "mean L*", r -> LIGHTNESS * r.lightness.mean()),
          LIGHT.measure(
              "lightness_sd",
              0,
              50,
              "standard deviation of L*",
              r -> LIGHTNESS * r.lightness.standardDeviation()),
          quantile("lightness_p05", 0.05),
          quantile("lightness_p25", 0.25),
          quantile("lightness_p50", 0.50),
          quantile("lightness_p75", 0.75),
          quantile("lightness_p95", 0.95),
          LIGHT.measure(
              "dark_share",
              0,
              1,
              "share of pixels with L* below 32 to 18",
              r -> r.lightness.share(DARK)),
          LIGHT.measure(
              "bright_share",
              0,
              1,
              "share of pixels with L* above 68 to 82",
              r -> r.lightness.share(BRIGHT)),
          LIGHT.measure(
              "lightness_lean",
              -40,
              40,
              "mean less median of L*: above 0 when a few bright parts stand in the dark",
              r -> LIGHTNESS * (r.lightness.mean() - r.lightness.quantile(0.5))),
          LIGHT.measure(
              "tone_entropy",
              0,
              5,
              "entropy in bits of the histogram of L* in 32 bins (Shannon 1948)",
              Tone::entropy));

  private Tone() {}

  private static Measure quantile(final String name, final double share) {
    return LIGHT.measure(
        name,
        0,
        100,
        "the L* that " + Math.round(100 * share) + " % of the pixels do not exceed",
        r -> LIGHTNESS * r.lightness.quantile(share));
  }

  private static double entropy(final Raster raster) {
    final int[] bins = new int[ENTROPY_BINS];
    final Plane lightness = raster.lightness;
    for (int i = 0; i < lightness.size(); i++) {
      bins[lightness.at(i) * ENTROPY_BINS / 256]++;
    }
    double bits = 0;
    for (final int count : bins) {
      if (count > 0) {
        final double p = (double) count / lightness.size();
        bits -= p * StrictMath.log(p) / StrictMath.log(2);
      }
    }
    return bits;
  }
}
