package feelscape.preview.export;

/** Ratios of amplitudes in decibels. */
final class Decibels {
  private Decibels() {}

  static double toFactor(final double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }

  static double of(final double factor) {
    return 20 * StrictMath.log10(factor);
  }
}
