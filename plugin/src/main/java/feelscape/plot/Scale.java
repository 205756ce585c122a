package feelscape.plot;

import java.util.List;
import java.util.Locale;

/**
 * An axis that begins at 0 and ends on a tick.
 *
 * @param step from tick to tick
 * @param decimals of its labels
 * @param ticks above 0
 */
record Scale(double step, int decimals, int ticks) {
  private static final List<Integer> ROUND = List.of(1, 2, 5);
  private static final double LEAST = 1e-9;

  /**
   * The finest axis of round steps.
   *
   * @param reach what it has to hold, 0 or more
   * @param mostTicks above 0, at most
   * @param leastStep from tick to tick
   */
  static Scale of(final double reach, final int mostTicks, final double leastStep) {
    final double held = Math.max(reach, LEAST);
    for (int power = (int) Math.floor(StrictMath.log10(held / mostTicks)); ; power++) {
      for (final int digit : ROUND) {
        final double step = digit * StrictMath.pow(10, power);
        if (step >= leastStep && held <= step * mostTicks) {
          return new Scale(step, Math.max(0, -power), (int) Math.ceil(held / step));
        }
      }
    }
  }

  double most() {
    return tick(ticks);
  }

  double tick(final int index) {
    return index * step;
  }

  String label(final int index) {
    return String.format(Locale.ROOT, "%." + decimals + "f", tick(index));
  }
}
