package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.DETAIL;
import static feelscape.feature.Group.VIVIDNESS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How light and colour change within small and large parts, and from part to part. */
final class Variation {
  private static final List<Integer> BLOCKS = List.of(4, 16);
  private static final List<Integer> COLOUR_BLOCKS = List.of(2, 8);
  private static final double LIGHTNESS = 100.0 / 255;

  static final List<Measure> MEASURES = measures();

  private Variation() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (final int block : BLOCKS) {
      add(all, DETAIL, "lightness", "L*", LIGHTNESS, 30, block, r -> r.lightness);
    }
    for (final int block : COLOUR_BLOCKS) {
      add(all, COLOUR, "a", "a*", 1, 25, block, r -> r.a);
      add(all, COLOUR, "b", "b*", 1, 25, block, r -> r.b);
      add(all, VIVIDNESS, "chroma", "chroma", 1, 25, block, r -> r.chroma);
    }
    return List.copyOf(all);
  }

  private static void add(
      final List<Measure> all,
      final Group group,
      final String name,
      final String what,
      final double unit,
      final double most,
      final int block,
      final Function<Raster, Plane> plane) {
    all.add(
        group.measure(
            name + "_within_" + block,
            0,
            most,
            "mean standard deviation of " + what + " within blocks of " + block + " x " + block,
            r -> unit * plane.apply(r).deviationWithin(block)));
    all.add(
        group.measure(
            name + "_between_" + block,
            0,
            50,
            "standard deviation of the mean " + what + " of blocks of " + block + " x " + block,
            r -> unit * plane.apply(r).blockSums(block).standardDeviation() / (block * block)));
  }
}
