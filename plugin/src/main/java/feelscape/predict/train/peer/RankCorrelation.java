package feelscape.predict.train.peer;

import java.util.Arrays;

/** Spearman's correlation of ranks, -1..1; equals share the mean of their ranks. */
final class RankCorrelation {
  private RankCorrelation() {}

  static double of(final double[] x, final double[] y) {
    return pearson(ranks(x), ranks(y));
  }

  private static double[] ranks(final double[] numbers) {
    final double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return Arrays.stream(numbers).map(number -> rank(number, sorted)).toArray();
  }

  private static double rank(final double number, final double[] sorted) {
    return (count(sorted, number, false) + count(sorted, number, true) + 1) / 2.0;
  }

  /** How many are smaller; or, with equals, no greater. */
  private static int count(final double[] sorted, final double number, final boolean withEquals) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      final int middle = (from + to) / 2;
      if (sorted[middle] < number || withEquals && sorted[middle] == number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static double pearson(final double[] x, final double[] y) {
    // The mean of ranks is known.
    final double mean = (x.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
