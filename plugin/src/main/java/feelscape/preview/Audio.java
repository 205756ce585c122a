package feelscape.preview;

/** Stereo sound in memory, left and right by turns, 1 is full scale. */
public final class Audio {
  public static final int CHANNELS = 2;

  private final int rate;
  private final float[] samples;
  private final int frames;

  /**
   * Takes the array as it is: the caller gives it away.
   *
   * @param rate frames a second
   */
  public Audio(final int rate, final float[] samples) {
    this(rate, samples, samples.length / CHANNELS);
  }

  /** The same of an array that is not full. */
  Audio(final int rate, final float[] samples, final int frames) {
    this.rate = rate;
    this.samples = samples;
    this.frames = frames;
  }

  public int rate() {
    return rate;
  }

  /** How many frames there are: a frame is a sample of each channel. */
  public int frames() {
    return frames;
  }

  public float left(final int frame) {
    return samples[CHANNELS * frame];
  }

  public float right(final int frame) {
    return samples[CHANNELS * frame + 1];
  }

  /** A sample of channel 0, left, or 1, right. */
  public float sample(final int channel, final int frame) {
    return samples[CHANNELS * frame + channel];
  }

  /** The largest distance from zero. */
  public float peak() {
    float peak = 0;
    for (int i = 0; i < CHANNELS * frames; i++) {
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    return peak;
  }
}
