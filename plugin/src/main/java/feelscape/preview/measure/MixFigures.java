package feelscape.preview.measure;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import feelscape.preview.Spectrum;
import feelscape.preview.export.Levels;

/**
 * A finished mix in figures.
 *
 * @param crest from its root mean square to its highest sample, in dB
 * @param floor root mean square of its quietest 100 ms, the last 100 ms aside, in dB below full
 *     scale
 * @param offset the mean of the channel whose mean is further from zero, in dB below full scale
 * @param clipped samples that 16 bits cannot hold, or hold only just
 * @param correlation of left and right, -1..1; 1 is mono
 * @param side the level of what differs between left and right, against what they share, in dB
 */
record MixFigures(
    Levels levels,
    double crest,
    double floor,
    double offset,
    int clipped,
    Spectrum spectrum,
    double correlation,
    double side) {
  private static final int MOMENTS_A_SECOND = 10;
  private static final double MOST = 32_767 / 32_768.0;

  static MixFigures of(final Audio audio) {
    final int end = audio.frames();
    final double left = product(audio, 0, 0, 0, end);
    final double right = product(audio, 1, 1, 0, end);
    final double both = product(audio, 0, 1, 0, end);
    return new MixFigures(
        Levels.of(audio),
        Decibels.of(audio.peak()) - power((left + right) / 2),
        floor(audio),
        Decibels.of(Math.max(Math.abs(mean(audio, 0)), Math.abs(mean(audio, 1)))),
        clipped(audio),
        Spectrum.of(audio),
        both / StrictMath.sqrt(left * right),
        power(left + right - 2 * both) - power(left + right + 2 * both));
  }

  /** The mean product of two channels between two frames. */
  private static double product(
      final Audio audio, final int one, final int other, final int from, final int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) audio.sample(one, i) * audio.sample(other, i);
    }
    return sum / (to - from);
  }

  private static double power(final double squares) {
    return 10 * StrictMath.log10(squares);
  }

  private static double floor(final Audio audio) {
    final int moment = audio.rate() / MOMENTS_A_SECOND;
    double quietest = Double.POSITIVE_INFINITY;
    for (int from = 0; from + 2 * moment <= audio.frames(); from += moment) {
      final int to = from + moment;
      quietest =
          Math.min(quietest, (product(audio, 0, 0, from, to) + product(audio, 1, 1, from, to)) / 2);
    }
    return power(quietest);
  }

  private static double mean(final Audio audio, final int channel) {
    double sum = 0;
    for (int i = 0; i < audio.frames(); i++) {
      sum += audio.sample(channel, i);
    }
    return sum / audio.frames();
  }

  private static int clipped(final Audio audio) {
    int count = 0;
    for (int i = 0; i < audio.frames(); i++) {
      count += Math.abs(audio.left(i)) >= MOST ? 1 : 0;
      count += Math.abs(audio.right(i)) >= MOST ? 1 : 0;
    }
    return count;
  }
}
