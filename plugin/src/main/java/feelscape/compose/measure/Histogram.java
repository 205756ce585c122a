package feelscape.compose.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each of some whole numbers came up.
 *
 * @param least the number of the first count; those of the others follow it
 */
public record Histogram(int least, List<Long> counts) {

  public Histogram {
    counts = List.copyOf(counts);
  }

  /** Counts those of the values that are within {@code least..most}. */
  public static Histogram of(final int least, final int most, final IntStream values) {
    final long[] counts = new long[most - least + 1];
    values
        .filter(value -> value >= least && value <= most)
        .forEach(value -> counts[value - least]++);
    return new Histogram(least, Arrays.stream(counts).boxed().toList());
  }

  public int most() {
    return least + counts.size() - 1;
  }

  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The share of each number, which add up to 1; all 0 where nothing was counted. */
  public List<Double> shares() {
    final double total = Math.max(1, total());
    return counts.stream().map(count -> count / total).toList();
  }

  /** What two distributions have in common, 0..1: the sum of the smaller of each two shares. */
  public static double overlap(final List<Double> one, final List<Double> other) {
    double sum = 0;
    for (int i = 0; i < one.size(); i++) {
      sum += Math.min(one.get(i), other.get(i));
    }
    return sum;
  }

  /** The equal mix of two distributions. */
  public static List<Double> mix(final List<Double> one, final List<Double> other) {
    final List<Double> mixed = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      mixed.add((one.get(i) + other.get(i)) / 2);
    }
    return mixed;
  }
}
