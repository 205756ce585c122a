package feelscape.feature;

import static feelscape.feature.Group.DETAIL;
import static feelscape.feature.Group.LINES;

import java.util.ArrayList;
import java.util.List;

/** How busy a picture is, how coarse, and which way its lines run. */
final class Texture {
  private static final int[] BLOCKS = {2, 4, 8, 16};
  static final double MOST_DETAIL = 50;

  static final List<Measure> MEASURES = measures();

  private Texture() {}

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (final int block : BLOCKS) {
      all.add(
          DETAIL.measure(
              "detail_" + block,
              0,
              MOST_DETAIL,
              "mean difference of gray between neighbouring blocks of " + block + " x " + block,
              r -> detail(r.gray, block)));
    }
    for (int i = 0; i < Gradients.DIRECTIONS; i++) {
      final int direction = i;
      all.add(
          LINES.measure(
              "direction_" + i,
              0,
              1,
              "share of gradients (central differences of gray in blocks of 2 x 2, weighted by the sum"
                  + " of both sizes) that run at about "
                  + 22.5 * i
                  + " degrees",
              r -> r.scales.get(0).gradients().share(direction)));
    }
    return List.copyOf(all);
  }

  /** The mean difference between neighbouring blocks, side by side or one above the other. */
  static double detail(final Plane gray, final int block) {
    final Plane sums = gray.blockSums(block);
    long difference = 0;
    for (int y = 1; y < sums.height(); y++) {
      for (int x = 1; x < sums.width(); x++) {
        difference += Math.abs(sums.at(x, y) - sums.at(x - 1, y));
        difference += Math.abs(sums.at(x, y) - sums.at(x, y - 1));
      }
    }
    final int pairs = 2 * Math.max(1, (sums.width() - 1) * (sums.height() - 1));
    return (double) difference / pairs / (block * block);
  }
}
