package feelscape.preview.export;

import feelscape.preview.Decibels;
import feelscape.preview.chain.Biquad;

/**
 * The filter of ITU-R BS.1770-4 that stands for the head and the ear, one channel of it. The
 * standard prints its coefficients for 48 kHz; these are of the analogue filters behind them, so
 * that every rate has the same response.
 */
final class KWeighting {
  private static final int STANDARD_RATE = 48_000;
  private static final double SHELF_HERTZ = 1681.974450955533;
  private static final double SHELF_DECIBELS = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;

  /** How far up its flank the shelf passes its centre. */
  private static final double SHELF_SLOPE = 0.4996667741545416;

  private static final double CUT_HERTZ = 38.13547087602444;
  private static final double CUT_Q = 0.5003270373238773;

  private final Biquad shelf;
  private final Biquad cut;

  KWeighting(final int rate) {
    shelf = shelf(warped(SHELF_HERTZ, rate));
    cut = cut(warped(CUT_HERTZ, rate));
  }

  private static Biquad shelf(final double k) {
    final double high = Decibels.toFactor(SHELF_DECIBELS);
    final double middle = StrictMath.pow(high, SHELF_SLOPE);
    final double scale = 1 + k / SHELF_Q + k * k;
    return new Biquad(
        (high + middle * k / SHELF_Q + k * k) / scale,
        2 * (k * k - high) / scale,
        (high - middle * k / SHELF_Q + k * k) / scale,
        2 * (k * k - 1) / scale,
        (1 - k / SHELF_Q + k * k) / scale);
  }

  /** What it passes, the standard has a little louder than it came: as much as at 48 kHz. */
  private static Biquad cut(final double k) {
    final double scale = cutScale(k);
    final double pass = cutScale(warped(CUT_HERTZ, STANDARD_RATE)) / scale;
    return new Biquad(
        pass, -2 * pass, pass, 2 * (k * k - 1) / scale, (1 - k / CUT_Q + k * k) / scale);
  }

  private static double cutScale(final double k) {
    return 1 + k / CUT_Q + k * k;
  }

  /** An analogue frequency where the bilinear transform has it. */
  private static double warped(final double hertz, final int rate) {
    return StrictMath.tan(Math.PI * hertz / rate);
  }

  double next(final double sample) {
    return cut.next(shelf.next(sample));
  }
}
