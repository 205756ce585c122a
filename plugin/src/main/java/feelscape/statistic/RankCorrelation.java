package feelscape.statistic;

import java.util.Arrays;

/** Correlation of ranks, -1..1; equals share the mean of their ranks. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /** Spearman's. */
  public static double of(final double[] x, final double[] y) {
    return pearson(ranks(x), ranks(y));
  }

  /** Spearman's between x and y while z is held fixed: the partial correlation of their ranks. */
  public static double partial(final double[] x, final double[] y, final double[] z) {
    final double xy = of(x, y);
    final double xz = of(x, z);
    final double yz = of(y, z);
    return (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
  }

  private static double[] ranks(final double[] numbers) {
    final Ranks ranks = new Ranks(numbers);
    return Arrays.stream(numbers).map(ranks::of).toArray();
  }

  private static double pearson(final double[] x, final double[] y) {
    final double meanX = Arrays.stream(x).average().orElseThrow();
    final double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
