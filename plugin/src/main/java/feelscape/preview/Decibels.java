package feelscape.preview;

/** Ratios of amplitudes in decibels. */
public final class Decibels {
  private Decibels() {}

  public static double toFactor(final double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }

  public static double of(final double factor) {
    return 20 * StrictMath.log10(factor);
  }
}
