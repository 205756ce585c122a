package feelscape.feature;

import static feelscape.feature.Group.DETAIL;
import static feelscape.feature.Group.LINES;

import java.util.ArrayList;
import java.util.List;

/** Fine and coarse structure: gray in blocks of several sizes, and how it changes there. */
final class Scales {
  /** Sides of the blocks, in pixels. */
  static final List<Integer> BLOCKS = List.of(2, 4, 8);

  private static final int CELLS = 4;
  private static final double MOST_ENERGY = 7;

  static final List<Measure> MEASURES = measures();

  /**
   * Gray in blocks of one size.
   *
   * @param pixels in a block
   * @param sums of gray in each block
   */
  record Scale(int pixels, Plane sums, Gradients gradients, Patterns patterns) {

    static Scale of(final Plane gray, final int block) {
      final int pixels = block * block;
      final Plane sums = gray.blockSums(block);
      return new Scale(pixels, sums, new Gradients(sums, pixels), new Patterns(sums, pixels));
    }

    /** The change of gray a block, across and down together, in those directions. */
    double change(final int direction) {
      return gradients.change(direction) / pixels;
    }

    /** Unevenness of detail: deviation over mean of what 4 x 4 cells change. */
    double unevenness() {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < CELLS; row++) {
        for (int column = 0; column < CELLS; column++) {
          final double change = Texture.detail(sums.cell(column, CELLS, row, CELLS), 1) / pixels;
          sum += change;
          squares += change * change;
        }
      }
      final double mean = sum / (CELLS * CELLS);
      return Math.sqrt(Math.max(0, squares / (CELLS * CELLS) - mean * mean)) / (1 + mean);
    }
  }

  private Scales() {}

  static List<Scale> of(final Plane gray) {
    return BLOCKS.stream().map(block -> Scale.of(gray, block)).toList();
  }

  private static List<Measure> measures() {
    final List<Measure> all = new ArrayList<>();
    for (int i = 0; i < BLOCKS.size(); i++) {
      final int scale = i;
      for (int j = 0; j < Gradients.DIRECTIONS / 2; j++) {
        final int direction = 2 * j;
        all.add(
            LINES.measure(
                "change_" + BLOCKS.get(i) + "_" + direction,
                0,
                MOST_ENERGY,
                "log2(1 + mean change of gray a block of "
                    + BLOCKS.get(i)
                    + " at about "
                    + 22.5 * direction
                    + " degrees, and half of that beside it)",
                r -> energy(r.scales.get(scale), direction)));
      }
      all.add(
          DETAIL.measure(
              "unevenness_" + BLOCKS.get(i),
              0,
              2,
              "deviation over mean of the change between blocks of "
                  + BLOCKS.get(i)
                  + " in 4 x 4 cells: above 1 when a sharp thing stands before an empty ground",
              r -> r.scales.get(scale).unevenness()));
    }
    return List.copyOf(all);
  }

  private static double energy(final Scale scale, final int direction) {
    final int all = Gradients.DIRECTIONS;
    final double change =
        scale.change(direction)
            + scale.change((direction + 1) % all) / 2
            + scale.change((direction + all - 1) % all) / 2;
    return StrictMath.log(1 + change) / StrictMath.log(2);
  }
}
