package feelscape.preview.chain;

import feelscape.preview.Audio;

/**
 * Saturation: what is loud is bent by {@code x / sqrt(1 + x^2)}, at twice the rate, so that most of
 * the new overtones do not fold back.
 */
final class Tape implements Effect {
  /** How far the knob drives full scale into the bend. */
  static final double MOST_DRIVE = 4;

  private final double drive;
  private final HalfBand[] up = {new HalfBand(), new HalfBand()};
  private final HalfBand[] down = {new HalfBand(), new HalfBand()};
  private final HalfBand[] early = {new HalfBand(), new HalfBand()};

  Tape(final double knob) {
    drive = MOST_DRIVE * knob;
  }

  @Override
  public int latency() {
    return 2 * HalfBand.REACH - 1;
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int channel = 0; channel < Audio.CHANNELS; channel++) {
      final HalfBand in = up[channel];
      final HalfBand at = early[channel];
      final HalfBand between = down[channel];
      for (int i = channel; i < frames * Audio.CHANNELS; i += Audio.CHANNELS) {
        in.push(block[i]);
        at.push(bend(in.ago(HalfBand.REACH)));
        between.push(bend(in.between()));
        block[i] = (float) ((at.ago(HalfBand.REACH - 1) + between.between()) / 2);
      }
    }
  }

  private double bend(final double sample) {
    final double x = drive * sample;
    return x / Math.sqrt(1 + x * x) / drive;
  }
}
