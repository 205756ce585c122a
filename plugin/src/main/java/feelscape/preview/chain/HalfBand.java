package feelscape.preview.chain;

/** The last samples of a channel, and what lies half-way between two of them. */
final class HalfBand {
  /** How many samples to either side bear on what is between. */
  static final int REACH = 12;

  private static final double[] FILTER = Sinc.filter(REACH, 0.5);
  private static final int TAPS = 2 * REACH;

  /** Twice over, so that the last samples always lie side by side. */
  private final double[] line = new double[2 * TAPS];

  private int newest = TAPS;

  void push(final double sample) {
    newest = newest == TAPS ? 2 * TAPS - 1 : newest - 1;
    line[newest] = sample;
    line[newest - TAPS] = sample;
  }

  /** A sample that came so many pushes ago, less than twice the reach. */
  double ago(final int pushes) {
    return line[newest - TAPS + pushes];
  }

  /** Half a sample later than {@link #REACH} pushes ago. */
  double between() {
    final int first = newest - TAPS;
    double sum = 0;
    for (int i = 0; i < REACH; i++) {
      sum += FILTER[i] * (line[first + i] + line[first + TAPS - 1 - i]);
    }
    return sum;
  }
}
