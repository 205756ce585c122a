package feelscape.preview;

/** Stereo sound in memory, left and right by turns, 1 is full scale. */
public final class Audio {
  public static final int CHANNELS = 2;

  private final int rate;
  private final float[] samples;

  /**
   * Takes the array as it is: the caller gives it away.
   *
   * @param rate frames a second
   */
  Audio(final int rate, final float[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  public int rate() {
    return rate;
  }

  /** How many frames there are: a frame is a sample of each channel. */
  public int frames() {
    return samples.length / CHANNELS;
  }

  public float left(final int frame) {
    return samples[CHANNELS * frame];
  }

  public float right(final int frame) {
    return samples[CHANNELS * frame + 1];
  }

  /** The largest distance from zero. */
  public float peak() {
    float peak = 0;
    for (final float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
