package feelscape.feature;

import static feelscape.feature.Group.DETAIL;

import java.util.ArrayList;
import java.util.List;

/**
 * What gray is like around a pixel: local binary patterns, the same however a picture is turned
 * (Ojala, Pietikäinen and Mäenpää 2002). Flat, a spot, an edge, a corner, or none of these.
 */
final class Patterns {
  /** The eight neighbours, around. */
  private static final int[][] AROUND = {
    {-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}
  };

  /** The kind of a pixel around which bright and dark change more than twice. */
  private static final int MIXED = AROUND.length + 1;

  /**
   * How much brighter a neighbour has to be, in steps of gray: each counts alike. By one step alone
   * the noise of a smooth sky would tip patterns of its own.
   */
  static final List<Integer> STEPS = List.of(2, 4, 6, 8);

  static final List<Measure> MEASURES = measures();

  private static final int[] KINDS = kinds();

  private final int[] counts = new int[MIXED + 1];
  private final int total;

  /**
   * Looks around every pixel.
   *
   * @param gray in any unit
   * @param unit how much of that unit is one step of gray
   */
  Patterns(final Plane gray, final int unit) {
    final int[] above = new int[AROUND.length];
    for (int y = 1; y < gray.height() - 1; y++) {
      for (int x = 1; x < gray.width() - 1; x++) {
        for (int i = 0; i < above.length; i++) {
          above[i] = gray.at(x + AROUND[i][0], y + AROUND[i][1]) - gray.at(x, y);
        }
        for (final int step : STEPS) {
          counts[KINDS[brighter(above, step * unit)]]++;
        }
      }
    }
    total = Math.max(1, STEPS.size() * (gray.width() - 2) * (gray.height() - 2));
  }

  /** Which of the differences are at least so great, a bit each. */
  private static int brighter(final int[] above, final int least) {
    int bits = 0;
    for (int i = 0; i < above.length; i++) {
      bits |= (least - 1 - above[i]) >>> (Integer.SIZE - 1) << i; // without a branch
    }
    return bits;
  }

  /** The kind of every set of brighter neighbours, a bit each. */
  private static int[] kinds() {
    final int[] kinds = new int[1 << AROUND.length];
    for (int bits = 0; bits < kinds.length; bits++) {
      final int turned = bits >> 1 | (bits & 1) << (AROUND.length - 1);
      kinds[bits] = Integer.bitCount(bits ^ turned) <= 2 ? Integer.bitCount(bits) : MIXED;
    }
    return kinds;
  }

  /** The share of a kind: so many brighter neighbours in one run, or {@link #MIXED}. */
  double share(final int kind) {
    return (double) counts[kind] / total;
  }

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (int scale = 0; scale < Scales.BLOCKS.size(); scale++) {
      for (int kind = 0; kind <= MIXED; kind++) {
        all.add(measure(scale, kind));
      }
    }
    return List.copyOf(all);
  }

  private static Measure measure(final int scale, final int kind) {
    final int block = Scales.BLOCKS.get(scale);
    return DETAIL.measure(
        "pattern_" + block + "_" + (kind == MIXED ? "mixed" : String.valueOf(kind)),
        0,
        kind == MIXED || kind == 0 ? 1 : 0.5,
        "share of blocks of "
            + block
            + " x "
            + block
            + (kind == MIXED
                ? " around which brighter and darker neighbours change more than twice"
                : " with a run of " + kind + " neighbours of 8 that are brighter")
            + ", by 2, 4, 6 and 8 of 255, the mean of four (Ojala, Pietikäinen and Mäenpää 2002)",
        r -> r.scales.get(scale).patterns().share(kind));
  }
}
