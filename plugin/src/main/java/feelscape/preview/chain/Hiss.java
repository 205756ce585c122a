package feelscape.preview.chain;

import feelscape.preview.Decibels;

/** The steady noise of a tape, a little darker than white. */
final class Hiss implements Effect {
  /** Of full scale, with the knob all the way up. */
  static final double MOST_DECIBELS = -42;

  private static final double DARKER_HERTZ = 6_000;

  private final double level;
  private final double darker;
  private double left;
  private double right;

  Hiss(final double knob, final Song song) {
    darker = 1 - StrictMath.exp(-2 * Math.PI * DARKER_HERTZ / song.rate());
    // Even noise within -1..1 has a power of a third, of which the filter leaves a share.
    final double power = darker / (2 - darker) / 3;
    level = knob * Decibels.toFactor(MOST_DECIBELS) / StrictMath.sqrt(power);
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      left += darker * (2 * Noise.at(position + i, 1) - 1 - left);
      right += darker * (2 * Noise.at(position + i, 2) - 1 - right);
      block[2 * i] += (float) (level * left);
      block[2 * i + 1] += (float) (level * right);
    }
  }
}
