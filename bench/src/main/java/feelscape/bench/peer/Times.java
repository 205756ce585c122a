package feelscape.bench.peer;

import java.util.Arrays;

/** How long something took, in milliseconds, the least and the median of many times. */
record Times(double least, double median) {

  static Times of(final double... times) {
    final double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Times(sorted[0], sorted[sorted.length / 2]);
  }

  @Override
  public String toString() {
    return "%9.1f %9.1f".formatted(least, median);
  }
}
