package feelscape.predict.train.peer;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Grows extremely randomised trees. At every node columns are drawn, and in each a cut between its
 * least and its greatest value there; the cut that takes most of the variance away is made.
 */
final class TreeGrower {

  /** A cut that may be made, and the sum of squares that it takes away. */
  private record Candidate(int column, double at, double gain) {}

  /** The examples, a row for each column. */
  private final double[][] columns;

  private final double[] wanted;
  private final int leastLeaf;
  private final int columnsTried;
  private final SplittableRandom random;

  /** The columns in the order in which they were drawn last. */
  private final int[] order;

  TreeGrower(
      final double[][] inputs,
      final double[] wanted,
      final ExtraTrees.Settings settings,
      final SplittableRandom random) {
    this.wanted = wanted.clone();
    this.random = random;
    leastLeaf = settings.leastLeaf();
    order = IntStream.range(0, inputs[0].length).toArray();
    columnsTried = (int) Math.max(1, Math.round(settings.shareTried() * order.length));
    columns = new double[order.length][inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      for (int j = 0; j < order.length; j++) {
        columns[j][i] = inputs[i][j];
      }
    }
  }

  /** A tree for some of the examples. */
  RegressionTree grow(final int[] rows) {
    if (rows.length >= 2 * leastLeaf && least(wanted, rows) < greatest(wanted, rows)) {
      final Candidate best = best(rows);
      if (best.gain > 0) {
        final double[] column = columns[best.column];
        return new RegressionTree.Cut(
            best.column,
            best.at,
            grow(those(rows, row -> column[row] <= best.at)),
            grow(those(rows, row -> column[row] > best.at)));
      }
    }
    return new RegressionTree.Leaf(mean(rows));
  }

  /** Columns that do not vary among the rows are passed over and do not count as tried. */
  private Candidate best(final int[] rows) {
    Candidate best = new Candidate(0, 0, 0);
    int tried = 0;
    for (int k = 0; k < order.length && tried < columnsTried; k++) {
      draw(k);
      final double[] column = columns[order[k]];
      final double least = least(column, rows);
      final double width = greatest(column, rows) - least;
      if (width > 0) {
        tried++;
        final double at = least + random.nextDouble() * width;
        final double gain = gain(column, at, rows);
        best = gain > best.gain ? new Candidate(order[k], at, gain) : best;
      }
    }
    return best;
  }

  /** Brings a column that was not drawn yet to place k. */
  private void draw(final int k) {
    final int other = k + random.nextInt(order.length - k);
    final int drawn = order[other];
    order[other] = order[k];
    order[k] = drawn;
  }

  /** How much less the squares about two means are than those about one; 0 for too small a leaf. */
  private double gain(final double[] column, final double at, final int[] rows) {
    int low = 0;
    double lowSum = 0;
    double highSum = 0;
    for (final int row : rows) {
      if (column[row] <= at) {
        low++;
        lowSum += wanted[row];
      } else {
        highSum += wanted[row];
      }
    }
    final int high = rows.length - low;
    if (low < leastLeaf || high < leastLeaf) {
      return 0;
    }
    final double apart = lowSum / low - highSum / high;
    return apart * apart * low * high / rows.length;
  }

  private double mean(final int[] rows) {
    double sum = 0;
    for (final int row : rows) {
      sum += wanted[row];
    }
    return sum / rows.length;
  }

  private static int[] those(final int[] rows, final IntPredicate condition) {
    return IntStream.of(rows).filter(condition).toArray();
  }

  private static double least(final double[] numbers, final int[] rows) {
    double least = Double.POSITIVE_INFINITY;
    for (final int row : rows) {
      least = Math.min(least, numbers[row]);
    }
    return least;
  }

  private static double greatest(final double[] numbers, final int[] rows) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (final int row : rows) {
      greatest = Math.max(greatest, numbers[row]);
    }
    return greatest;
  }
}
