package feelscape.preview.forge;

/**
 * A filter of two poles and two zeros: {@code y0 = b0 x0 + b1 x1 + b2 x2 - a1 y1 - a2 y2}. The
 * coefficients are those of Robert Bristow-Johnson's cookbook.
 */
record Biquad(double b0, double b1, double b2, double a1, double a2) {
  private static final double BUTTERWORTH = StrictMath.sqrt(0.5);

  /** Passes what lies above, 12 dB an octave. */
  static Biquad highPass(final int rate, final double hertz) {
    final double cosine = StrictMath.cos(angle(rate, hertz));
    final double b = (1 + cosine) / 2;
    return scaled(rate, hertz, BUTTERWORTH, b, -2 * b, b);
  }

  /**
   * Passes what lies near, at full strength in the middle; {@code q} is the middle by the width.
   */
  static Biquad bandPass(final int rate, final double hertz, final double q) {
    final double alpha = StrictMath.sin(angle(rate, hertz)) / (2 * q);
    return scaled(rate, hertz, q, alpha, 0, -alpha);
  }

  private static double angle(final int rate, final double hertz) {
    return 2 * StrictMath.PI * hertz / rate;
  }

  private static Biquad scaled(
      final int rate,
      final double hertz,
      final double q,
      final double b0,
      final double b1,
      final double b2) {
    final double alpha = StrictMath.sin(angle(rate, hertz)) / (2 * q);
    final double a0 = 1 + alpha;
    return new Biquad(
        b0 / a0, b1 / a0, b2 / a0, -2 * StrictMath.cos(angle(rate, hertz)) / a0, (1 - alpha) / a0);
  }

  /** Filters in place. */
  void filter(final double[] frames) {
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < frames.length; i++) {
      final double x0 = frames[i];
      final double y0 = b0 * x0 + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      frames[i] = y0;
      x2 = x1;
      x1 = x0;
      y2 = y1;
      y1 = y0;
    }
  }
}
