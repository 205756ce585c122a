package feelscape.bench.music;

import feelscape.compose.measure.Share;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/** Figures as they stand in the cells of a table. */
final class Cells {
  private static final String NOTHING = "–";

  private Cells() {}

  static String number(final double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, "%.2f", number) : NOTHING;
  }

  static String percent(final double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** The share of what was counted in all pieces, and how much that was. */
  static String pooled(final Collection<Share> shares) {
    final Share all = shares.stream().reduce(Share.NONE, Share::plus);
    return all.value().isPresent()
        ? percent(all.value().getAsDouble()) + " of " + all.whole()
        : NOTHING;
  }

  /** How many in all pieces together. */
  static String sum(final Collection<Integer> counts) {
    return String.valueOf(counts.stream().mapToInt(Integer::intValue).sum());
  }

  /** The mean over the pieces that have the figure. */
  static String mean(final Collection<OptionalDouble> figures) {
    final double[] present = present(figures);
    return present.length == 0 ? NOTHING : number(mean(present));
  }

  /** The same, and the share of those pieces that are within bounds. */
  static String mean(final Collection<OptionalDouble> figures, final DoublePredicate within) {
    final double[] present = present(figures);
    if (present.length == 0) {
      return NOTHING;
    }
    final double share = (double) DoubleStream.of(present).filter(within).count() / present.length;
    return number(mean(present)) + String.format(Locale.ROOT, " (%.0f %%)", 100 * share);
  }

  private static double[] present(final Collection<OptionalDouble> figures) {
    return figures.stream()
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  private static double mean(final double... numbers) {
    return Arrays.stream(numbers).average().orElse(Double.NaN);
  }
}
