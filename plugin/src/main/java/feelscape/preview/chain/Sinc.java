package feelscape.preview.chain;

/** Filters that find the sound between its samples. */
public final class Sinc {
  private Sinc() {}

  /**
   * Blackman's window over a sinc, of gain 1 at 0 Hz: twice {@code reach} taps, for a point a part
   * of a sample after the tap at {@code reach - 1}.
   */
  public static double[] filter(final int reach, final double after) {
    final double[] filter = new double[2 * reach];
    double sum = 0;
    for (int tap = 0; tap < filter.length; tap++) {
      final double angle = Math.PI * (tap - (reach - 1) - after);
      final double window =
          0.42 + 0.5 * StrictMath.cos(angle / reach) + 0.08 * StrictMath.cos(2 * angle / reach);
      filter[tap] = window * StrictMath.sin(angle) / angle;
      sum += filter[tap];
    }
    for (int tap = 0; tap < filter.length; tap++) {
      filter[tap] /= sum;
    }
    return filter;
  }
}
