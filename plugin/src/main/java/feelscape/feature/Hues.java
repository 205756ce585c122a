package feelscape.feature;

import java.util.List;

/**
 * How the colour of a picture is spread over the hues. A pixel weighs as much as its colour is
 * strong, so that gray and black have none.
 */
final class Hues {
  /** Of the bins' centres, 45 degrees apart from red on. */
  static final List<String> NAMES =
      List.of("red", "amber", "lime", "emerald", "cyan", "azure", "violet", "rose");

  /** Hues that OpenCV tells apart in a full turn. */
  private static final int TURN = 180;

  /** A picture with hardly any colour has hardly any hue: this much of white is always counted. */
  private static final double GRAY_WEIGHT = 0.02 * 255;

  private final long[] weightOfHue = new long[TURN];
  private final double total;

  Hues(final Plane hue, final Plane strength) {
    long sum = 0;
    for (int i = 0; i < hue.size(); i++) {
      weightOfHue[hue.at(i)] += strength.at(i);
      sum += strength.at(i);
    }
    total = sum + GRAY_WEIGHT * hue.size();
  }

  /** The share of a bin; a hue between two centres counts for both, by its distance from them. */
  double share(final int bin) {
    final int bins = NAMES.size();
    long sum = 0;
    for (int hue = 0; hue < TURN; hue++) {
      final int position = hue * bins; // in 1/180 of a bin
      final int below = position / TURN;
      final int past = position % TURN;
      if (below == bin) {
        sum += weightOfHue[hue] * (TURN - past);
      } else if ((below + 1) % bins == bin) {
        sum += weightOfHue[hue] * past;
      }
    }
    return sum / (TURN * total);
  }

  /** The length of the weighted mean of the unit vectors of {@code harmonic} times each hue. */
  double resultant(final int harmonic) {
    double x = 0;
    double y = 0;
    for (int hue = 0; hue < TURN; hue++) {
      final double angle = 2 * StrictMath.PI * harmonic * hue / TURN;
      x += weightOfHue[hue] * StrictMath.cos(angle);
      y += weightOfHue[hue] * StrictMath.sin(angle);
    }
    return Math.sqrt(x * x + y * y) / total;
  }
}
