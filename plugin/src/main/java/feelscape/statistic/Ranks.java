package feelscape.statistic;

import java.util.Arrays;

/** Where a number lies among others. */
public final class Ranks {
  private final double[] sorted;

  public Ranks(final double[] numbers) {
    sorted = numbers.clone();
    Arrays.sort(sorted);
  }

  /** The share of the numbers that are smaller, equals counted half: 0..1. */
  public double of(final double number) {
    return (smaller(number) + noGreater(number)) / 2.0 / sorted.length;
  }

  private int smaller(final double number) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      final int middle = (from + to) / 2;
      if (sorted[middle] < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private int noGreater(final double number) {
    return smaller(Math.nextUp(number));
  }
}
