package feelscape.preview.chain;

/** Turns down what is loud, gently: 2 to 1 above its threshold, by the power of both channels. */
final class Compressor implements Effect {
  static final double THRESHOLD_DECIBELS = -18;
  private static final double ATTACK_SECONDS = 0.015;
  private static final double RELEASE_SECONDS = 0.15;

  private final double knob;
  private final double threshold;
  private final double attack;
  private final double release;
  private double power;

  Compressor(final double knob, final Song song) {
    this.knob = knob;
    threshold = StrictMath.pow(10, THRESHOLD_DECIBELS / 10);
    attack = share(ATTACK_SECONDS, song);
    release = share(RELEASE_SECONDS, song);
  }

  private static double share(final double seconds, final Song song) {
    return 1 - StrictMath.exp(-1 / (seconds * song.rate()));
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final double left = block[2 * i];
      final double right = block[2 * i + 1];
      final double now = (left * left + right * right) / 2;
      power += (now > power ? attack : release) * (now - power);
      // The fourth root: half the decibels of a power are its amplitude's, and half of those go.
      final double full = Math.sqrt(Math.sqrt(threshold / (threshold + power)));
      final double gain = 1 + knob * (full - 1);
      block[2 * i] = (float) (gain * left);
      block[2 * i + 1] = (float) (gain * right);
    }
  }
}
