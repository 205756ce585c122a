package feelscape.feature;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Points in groups, each around its mean: one attempt of k-means. */
final class Clusters {
  private final double[][] points;
  private final double[][] centres;
  private final int[] sizes;
  private final int[] cluster;
  private double error;

  Clusters(
      final double[][] points, final int count, final SplittableRandom random, final int rounds) {
    this.points = points;
    centres = new double[count][];
    sizes = new int[count];
    cluster = new int[points.length];
    start(random);
    for (int round = 0; round < rounds; round++) {
      assign();
      moveCentres();
    }
    assign();
  }

  /** Each start is a point drawn by its squared distance from those before it. */
  private void start(final SplittableRandom random) {
    final double[] distance = new double[points.length];
    Arrays.fill(distance, 1);
    for (int k = 0; k < centres.length; k++) {
      centres[k] = points[drawn(distance, random.nextDouble())].clone();
      for (int i = 0; i < points.length; i++) {
        final double square = square(points[i], centres[k]);
        distance[i] = k == 0 ? square : Math.min(distance[i], square);
      }
    }
  }

  private static int drawn(final double[] weights, final double share) {
    double left = share * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private void assign() {
    Arrays.fill(sizes, 0);
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres.length; k++) {
        final double square = square(points[i], centres[k]);
        if (square < least) {
          least = square;
          cluster[i] = k;
        }
      }
      sizes[cluster[i]]++;
      sum += least;
    }
    error = sum / points.length;
  }

  /** A centre that no point is near stays. */
  private void moveCentres() {
    for (int k = 0; k < centres.length; k++) {
      if (sizes[k] > 0) {
        Arrays.fill(centres[k], 0);
      }
    }
    for (int i = 0; i < points.length; i++) {
      final double[] centre = centres[cluster[i]];
      for (int j = 0; j < centre.length; j++) {
        centre[j] += points[i][j] / sizes[cluster[i]];
      }
    }
  }

  private static double square(final double[] x, final double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return sum;
  }

  /** The mean squared distance of the points from their centres. */
  double error() {
    return error;
  }

  double[] centre(final int index) {
    return centres[index].clone();
  }

  double share(final int index) {
    return (double) sizes[index] / points.length;
  }
}
