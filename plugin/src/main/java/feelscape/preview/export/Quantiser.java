package feelscape.preview.export;

import java.util.SplittableRandom;

/**
 * Turns samples into the numbers of a file. Integers are dithered: noise of two steps from end to
 * end, its density a triangle, makes the error of rounding a hiss that knows nothing of the music.
 */
final class Quantiser {
  private final SampleFormat format;
  private final SplittableRandom random;
  private final long scale;

  /**
   * Takes up a stream of noise.
   *
   * @param seed of the noise: the same seed and samples, the same numbers
   */
  Quantiser(final SampleFormat format, final long seed) {
    this.format = format;
    this.random = new SplittableRandom(seed);
    this.scale = 1L << (format.bits() - 1);
  }

  /** The number in the lowest bits; of a float, its bits. */
  int quantise(final double sample) {
    if (format == SampleFormat.FLOAT_32) {
      return Float.floatToIntBits((float) sample);
    }
    final double up = random.nextDouble();
    final double down = random.nextDouble();
    return clip(StrictMath.round(sample * scale + up - down));
  }

  private int clip(final long number) {
    return (int) Math.max(-scale, Math.min(scale - 1, number));
  }
}
