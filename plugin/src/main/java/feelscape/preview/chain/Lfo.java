package feelscape.preview.chain;

/** A slow sine whose phase is a function of the place in the song. */
final class Lfo {
  private static final int STEPS = 1024;
  private static final double[] SINE = new double[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      SINE[i] = StrictMath.sin(2 * Math.PI * i / STEPS);
    }
  }

  private final double turnsAFrame;

  Lfo(final double hertz, final Song song) {
    turnsAFrame = song.fitted(hertz) / song.rate();
  }

  /** -1..1, to within 5 millionths. */
  double at(final long position) {
    final double turns = position * turnsAFrame;
    final double place = (turns - Math.floor(turns)) * STEPS;
    final int step = (int) place;
    return SINE[step] + (place - step) * (SINE[step + 1] - SINE[step]);
  }
}
