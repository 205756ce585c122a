package feelscape.predict.train;

import java.util.Arrays;

/** Where a number lies among others. */
final class Ranks {
  private final double[] sorted;

  Ranks(final double[] numbers) {
    sorted = numbers.clone();
    Arrays.sort(sorted);
  }

  /** The share of the numbers that are smaller, equals counted half: 0..1. */
  double of(final double number) {
    int smaller = 0;
    int equal = 0;
    for (final double other : sorted) {
      smaller += other < number ? 1 : 0;
      equal += other == number ? 1 : 0;
    }
    return (smaller + equal / 2.0) / sorted.length;
  }
}
