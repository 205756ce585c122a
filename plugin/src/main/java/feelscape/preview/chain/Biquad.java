package feelscape.preview.chain;

/** A filter of second order, transposed direct form II, one channel of it. */
public final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double first;
  private double second;

  /** Takes the coefficients, a0 being 1. */
  public Biquad(
      final double b0, final double b1, final double b2, final double a1, final double a2) {
    this.b0 = b0;
    this.b1 = b1;
    this.b2 = b2;
    this.a1 = a1;
    this.a2 = a2;
  }

  /** The next sample. */
  public double next(final double x) {
    final double y = b0 * x + first;
    first = b1 * x - a1 * y + second;
    second = b2 * x - a2 * y;
    return y;
  }

  private static Biquad of(
      final double b0,
      final double b1,
      final double b2,
      final double a0,
      final double a1,
      final double a2) {
    return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
  }

  /** 12 dB an octave, 3 dB down at its frequency. */
  static Biquad lowPass(final double hertz, final int rate) {
    final double turn = 2 * Math.PI * hertz / rate;
    final double cos = StrictMath.cos(turn);
    final double alpha = StrictMath.sin(turn) / StrictMath.sqrt(2);
    return of((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** Raises what lies under its frequency. */
  static Biquad lowShelf(final double hertz, final double decibels, final int rate) {
    final double turn = 2 * Math.PI * hertz / rate;
    final double cos = StrictMath.cos(turn);
    final double a = StrictMath.pow(10, decibels / 40);
    final double beta = StrictMath.sqrt(2 * a) * StrictMath.sin(turn);
    return of(
        a * (a + 1 - (a - 1) * cos + beta),
        2 * a * (a - 1 - (a + 1) * cos),
        a * (a + 1 - (a - 1) * cos - beta),
        a + 1 + (a - 1) * cos + beta,
        -2 * (a - 1 + (a + 1) * cos),
        a + 1 + (a - 1) * cos - beta);
  }

  /** Raises what lies around its frequency, an octave or two of it. */
  static Biquad bell(final double hertz, final double decibels, final double q, final int rate) {
    final double turn = 2 * Math.PI * hertz / rate;
    final double cos = StrictMath.cos(turn);
    final double a = StrictMath.pow(10, decibels / 40);
    final double alpha = StrictMath.sin(turn) / (2 * q);
    return of(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
  }
}
