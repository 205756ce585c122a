package feelscape.feature;

import java.util.ArrayList;
import java.util.List;

/** How busy a picture is, how coarse, and which way its lines run. */
final class Texture {
  private static final int[] BLOCKS = {1, 2, 4, 8, 16};
  private static final double MOST_DETAIL = 50;

  static final List<Measure> MEASURES = measures();

  private Texture() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (final int block : BLOCKS) {
      all.add(
          Measure.of(
              "detail_" + block,
              0,
              MOST_DETAIL,
              "mean difference of gray between neighbouring blocks of " + block + " x " + block,
              r -> detail(r.gray, block)));
    }
    for (int i = 0; i < Gradients.DIRECTIONS; i++) {
      final int direction = i;
      all.add(
          Measure.of(
              "direction_" + i,
              0,
              1,
              "share of gradients (central differences of gray, |dx| + |dy|) that run at about "
                  + 22.5 * i
                  + " degrees",
              r -> r.gradients.share(direction)));
    }
    return List.copyOf(all);
  }

  private static double detail(final Plane gray, final int block) {
    final Plane blocks = gray.blockSums(block);
    long difference = 0;
    long pairs = 0;
    for (int y = 0; y < blocks.height(); y++) {
      for (int x = 0; x < blocks.width(); x++) {
        if (x > 0) {
          difference += Math.abs(blocks.at(x, y) - blocks.at(x - 1, y));
          pairs++;
        }
        if (y > 0) {
          difference += Math.abs(blocks.at(x, y) - blocks.at(x, y - 1));
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : (double) difference / pairs / (block * block);
  }
}
