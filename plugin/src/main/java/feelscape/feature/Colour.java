package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.CONTENT;
import static feelscape.feature.Group.VIVIDNESS;

import java.util.ArrayList;
import java.util.List;

/** Which colours, how strong, how they go together. */
final class Colour {
  /** OpenCV moves a* and b* up by this, to fit a byte. */
  private static final int NEUTRAL = 128;

  // Saturation and value of 255, chroma and warmth in units of Lab.
  private static final Ramp VIVID_SATURATION = new Ramp(128, 178);
  private static final Ramp VIVID_VALUE = new Ramp(52, 102);
  private static final Ramp GRAY = new Ramp(12, 4);
  private static final Ramp WARM = new Ramp(6, 26);
  private static final Ramp COOL = new Ramp(-6, -26);

  static final List<Measure> MEASURES = measures();

  private Colour() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    addSaturation(all);
    addLab(all);
    addHues(all);
    addContent(all);
    return List.copyOf(all);
  }

  private static void addSaturation(final List<Measure> all) {
    all.add(
        VIVIDNESS.measure(
            "saturation",
            0,
            1,
            "mean saturation of HSV, pixels weighted by their value as dark ones have none that"
                + " can be trusted",
            r -> r.strength.mean() / Math.max(1, r.value.mean())));
    all.add(
        VIVIDNESS.measure(
            "strength_mean",
            0,
            255,
            "mean strength of colour max(R, G, B) - min(R, G, B)",
            r -> r.strength.mean()));
    all.add(
        VIVIDNESS.measure(
            "strength_sd", 0, 128, "its standard deviation", r -> r.strength.standardDeviation()));
    all.add(VIVIDNESS.measure("strength_p50", 0, 255, "its median", r -> r.strength.quantile(0.5)));
    all.add(
        VIVIDNESS.measure(
            "vivid_share",
            0,
            1,
            "share of pixels with a saturation above 50 to 70 % and a value above 20 to 40 %",
            r ->
                r.share(
                    i ->
                        Math.min(
                            VIVID_SATURATION.of(r.saturation.at(i)),
                            VIVID_VALUE.of(r.value.at(i))))));
    all.add(
        VIVIDNESS.measure(
            "gray_share",
            0,
            1,
            "share of pixels with a chroma of Lab below 12 to 4",
            r -> r.chroma.share(GRAY)));
    all.add(
        VIVIDNESS.measure(
            "colourfulness",
            0,
            150,
            "sqrt(sd(rg)^2 + sd(yb)^2) + 0.3 sqrt(mean(rg)^2 + mean(yb)^2), rg = R - G,"
                + " yb = (R + G)/2 - B (Hasler and Süsstrunk 2003)",
            Colour::colourfulness));
  }

  private static void addLab(final List<Measure> all) {
    all.add(COLOUR.measure("a_mean", -60, 60, "mean a* (green to red)", r -> r.a.mean() - NEUTRAL));
    all.add(COLOUR.measure("a_sd", 0, 50, "its standard deviation", r -> r.a.standardDeviation()));
    all.add(
        COLOUR.measure("a_p10", -80, 80, "its 10 % quantile", r -> r.a.quantile(0.1) - NEUTRAL));
    all.add(
        COLOUR.measure("a_p90", -80, 80, "its 90 % quantile", r -> r.a.quantile(0.9) - NEUTRAL));
    all.add(
        COLOUR.measure("b_mean", -60, 60, "mean b* (blue to yellow)", r -> r.b.mean() - NEUTRAL));
    all.add(COLOUR.measure("b_sd", 0, 50, "its standard deviation", r -> r.b.standardDeviation()));
    all.add(
        COLOUR.measure("b_p10", -80, 80, "its 10 % quantile", r -> r.b.quantile(0.1) - NEUTRAL));
    all.add(
        COLOUR.measure("b_p90", -80, 80, "its 90 % quantile", r -> r.b.quantile(0.9) - NEUTRAL));
    all.add(
        VIVIDNESS.measure(
            "chroma_mean", 0, 80, "mean chroma sqrt(a*^2 + b*^2)", r -> r.chroma.mean()));
    all.add(
        VIVIDNESS.measure("chroma_p90", 0, 120, "its 90 % quantile", r -> r.chroma.quantile(0.9)));
    all.add(
        COLOUR.measure(
            "warm_share",
            0,
            1,
            "share of pixels with a* + b* above 6 to 26: reds, oranges, yellows",
            r -> r.share(i -> WARM.of(warmth(r, i)))));
    all.add(
        COLOUR.measure(
            "cool_share",
            0,
            1,
            "share of pixels with a* + b* below -6 to -26: cyans and blues",
            r -> r.share(i -> COOL.of(warmth(r, i)))));
  }

  private static int warmth(final Raster raster, final int i) {
    return raster.a.at(i) + raster.b.at(i) - 2 * NEUTRAL;
  }

  private static void addHues(final List<Measure> all) {
    for (int i = 0; i < Hues.NAMES.size(); i++) {
      final int bin = i;
      all.add(
          COLOUR.measure(
              "hue_" + Hues.NAMES.get(bin),
              0,
              1,
              "share of all strength of colour that lies around hue " + 45 * bin + " degrees",
              r -> r.hues.share(bin)));
    }
    all.add(
        COLOUR.measure(
            "hue_focus",
            0,
            1,
            "how much all colour is of one hue: length of the mean of the hues' unit vectors",
            r -> r.hues.resultant(1)));
    all.add(
        COLOUR.measure(
            "hue_axis",
            0,
            1,
            "how much all colour is of one hue and its complement: the same of doubled angles",
            r -> r.hues.resultant(2)));
  }

  private static void addContent(final List<Measure> all) {
    all.add(
        CONTENT.measure(
            "sky_share",
            0,
            1,
            "share of the upper half with a hue of about 180 to 260 degrees, a saturation above"
                + " 10 to 22 % and a value above 32 to 48 %",
            Content::sky));
    all.add(
        CONTENT.measure(
            "foliage_share",
            0,
            1,
            "share of pixels with a hue of about 60 to 170 degrees, a saturation above 14 to 26 %"
                + " and a value above 6 to 18 %",
            Content::foliage));
    all.add(
        CONTENT.measure(
            "skin_share",
            0,
            1,
            "share of pixels with Cr of about 133 to 173 and Cb of about 77 to 127 (Chai and Ngan"
                + " 1999)",
            r -> r.skin.mean() / Ramp.WHOLE));
  }

  private static double colourfulness(final Raster raster) {
    final int[] redGreen = new int[raster.red.size()];
    final int[] yellowBlue = new int[redGreen.length]; // twice, to stay whole
    for (int i = 0; i < redGreen.length; i++) {
      redGreen[i] = raster.red.at(i) - raster.green.at(i);
      yellowBlue[i] = raster.red.at(i) + raster.green.at(i) - 2 * raster.blue.at(i);
    }
    final Plane rg = new Plane(raster.red.width(), raster.red.height(), redGreen);
    final Plane yb = new Plane(raster.red.width(), raster.red.height(), yellowBlue);
    return norm(rg.standardDeviation(), yb.standardDeviation() / 2)
        + 0.3 * norm(rg.mean(), yb.mean() / 2);
  }

  private static double norm(final double x, final double y) {
    return Math.sqrt(x * x + y * y);
  }
}
