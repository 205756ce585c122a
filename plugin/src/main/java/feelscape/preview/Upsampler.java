package feelscape.preview;

import java.util.Arrays;

/**
 * Sound at a multiple of its rate, through a cubic: two frames later, and within 0.3 dB up to a
 * fifth of the lower rate.
 */
final class Upsampler {
  private static final int REACH = 4;

  private final int factor;

  /** The last frames, the oldest first. */
  private final float[] last = new float[REACH * Audio.CHANNELS];

  private Upsampler(final int factor) {
    this.factor = factor;
  }

  /** The one that comes to a rate from the highest that is a whole fraction of it, up to a most. */
  static Upsampler from(final int most, final int rate) {
    return new Upsampler((rate + most - 1) / most);
  }

  void restart() {
    Arrays.fill(last, 0);
  }

  int factor() {
    return factor;
  }

  /** The same array where nothing is to be done, a new one otherwise. */
  float[] upsample(final float[] samples) {
    if (factor == 1) {
      return samples;
    }
    final float[] more = new float[factor * samples.length];
    for (int i = 0; i < samples.length; i += Audio.CHANNELS) {
      System.arraycopy(last, Audio.CHANNELS, last, 0, last.length - Audio.CHANNELS);
      System.arraycopy(samples, i, last, last.length - Audio.CHANNELS, Audio.CHANNELS);
      for (int step = 0; step < factor; step++) {
        for (int channel = 0; channel < Audio.CHANNELS; channel++) {
          more[factor * i + step * Audio.CHANNELS + channel] =
              between(channel, (float) step / factor);
        }
      }
    }
    return more;
  }

  /** Between the second and the third of four, by Catmull and Rom. */
  private float between(final int channel, final float way) {
    final float a = last[channel];
    final float b = last[Audio.CHANNELS + channel];
    final float c = last[2 * Audio.CHANNELS + channel];
    final float d = last[3 * Audio.CHANNELS + channel];
    final float square = 2 * a - 5 * b + 4 * c - d;
    final float cube = 3 * (b - c) + d - a;
    return b + way / 2 * (c - a + way * (square + way * cube));
  }
}
