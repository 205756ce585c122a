package feelscape.predict;

import feelscape.neural.Tensor;
import java.util.Arrays;

/**
 * A rising function given by points, straight between them and level beyond the ends.
 *
 * @param from where the points are, ascending
 * @param to the values there, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MonotoneTable(float[] from, float[] to) {
  private static final int POINTS = 17;

  /**
   * The function that carries each quantile of one set of numbers to the same quantile of another,
   * so that what it gives is spread as the other set is.
   */
  static MonotoneTable between(final double[] numbers, final double[] wanted) {
    return new MonotoneTable(quantiles(numbers), quantiles(wanted));
  }

  /** The line that moves every number within a range towards its mean, so that a share is left. */
  static MonotoneTable towards(
      final double mean, final double share, final double least, final double most) {
    return new MonotoneTable(
        new float[] {(float) least, (float) most},
        new float[] {
          (float) (mean + share * (least - mean)), (float) (mean + share * (most - mean))
        });
  }

  static MonotoneTable of(final Tensor tensor) {
    final float[][] rows = tensor.ofShape(2, tensor.columns()).values();
    for (final float[] row : rows) {
      for (int i = 1; i < row.length; i++) {
        if (row[i] < row[i - 1]) {
          throw new IllegalArgumentException("the table '" + tensor.name() + "' does not rise");
        }
      }
    }
    return new MonotoneTable(rows[0], rows[1]);
  }

  Tensor tensor(final String name) {
    return new Tensor(name, new float[][] {from, to});
  }

  double apply(final double x) {
    if (x <= from[0]) {
      return to[0];
    }
    for (int i = 1; i < from.length; i++) {
      if (x < from[i]) {
        return to[i - 1] + (x - from[i - 1]) / (from[i] - from[i - 1]) * (to[i] - to[i - 1]);
      }
    }
    return to[to.length - 1];
  }

  private static float[] quantiles(final double[] numbers) {
    final double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    final float[] quantiles = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      final double position = (double) i / (POINTS - 1) * (sorted.length - 1);
      final int below = (int) position;
      final int above = Math.min(below + 1, sorted.length - 1);
      quantiles[i] = (float) (sorted[below] + (position - below) * (sorted[above] - sorted[below]));
    }
    return quantiles;
  }
}
