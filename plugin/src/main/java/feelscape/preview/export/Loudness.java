package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * Loudness. Integrated by ITU-R BS.1770-4: K-weighted power in blocks of 400 ms, a quarter of a
 * block apart, of which those are left out that are silent, or far softer than the rest.
 */
final class Loudness {
  /** What a K-weighted power of 1 is called, so that a sine of 1 kHz has its level. */
  private static final double OFFSET = -0.691;

  private static final double SILENCE = -70;
  private static final double FAR_SOFTER = -10;
  private static final int HOPS_A_SECOND = 10;
  private static final int HOPS_A_BLOCK = 4;
  private static final int HOPS_A_PHRASE = 30;
  private static final double FAR_SOFTER_THAN_PHRASES = -20;
  private static final double SOFT_SHARE = 0.1;
  private static final double LOUD_SHARE = 0.95;

  private Loudness() {}

  /** In LUFS; negative infinity of silence, and of what is shorter than a block. */
  static double integrated(final Audio audio, final Gain gain, final RenderProgress progress) {
    final double[] blocks = blocks(hops(audio, gain, progress), HOPS_A_BLOCK);
    return loudness(heard(blocks, FAR_SOFTER).average().orElse(0));
  }

  /**
   * Loudness range by EBU Tech 3342, in LU: from the soft to the loud stretches of 3 s, of which
   * the softest tenth and the loudest twentieth are left out. 0 of what is shorter.
   */
  static double range(final Audio audio) {
    final double[] phrases =
        heard(
                blocks(hops(audio, Gain.NONE, RenderProgress.NONE), HOPS_A_PHRASE),
                FAR_SOFTER_THAN_PHRASES)
            .map(Loudness::loudness)
            .sorted()
            .toArray();
    return phrases.length == 0 ? 0 : at(phrases, LOUD_SHARE) - at(phrases, SOFT_SHARE);
  }

  private static double at(final double[] sorted, final double share) {
    return sorted[(int) StrictMath.round(share * (sorted.length - 1))];
  }

  /** The blocks that are neither silent nor softer than the mean of those by so much. */
  private static DoubleStream heard(final double[] blocks, final double softer) {
    final DoublePredicate sounds = power -> loudness(power) > SILENCE;
    final double mean = DoubleStream.of(blocks).filter(sounds).average().orElse(0);
    final double threshold = loudness(mean) + softer;
    return DoubleStream.of(blocks).filter(sounds).filter(power -> loudness(power) > threshold);
  }

  private static double loudness(final double power) {
    return OFFSET + 10 * StrictMath.log10(power);
  }

  /** The mean power of each tenth of a second, the channels added up. */
  private static double[] hops(final Audio audio, final Gain gain, final RenderProgress progress) {
    final int size = (int) StrictMath.round((double) audio.rate() / HOPS_A_SECOND);
    final double[] hops = new double[audio.frames() / size];
    final KWeighting left = new KWeighting(audio.rate());
    final KWeighting right = new KWeighting(audio.rate());
    for (int hop = 0; hop < hops.length; hop++) {
      progress.report(hop, hops.length);
      double sum = 0;
      for (int i = hop * size; i < (hop + 1) * size; i++) {
        final double factor = gain.at(i);
        final double l = left.next(factor * audio.left(i));
        final double r = right.next(factor * audio.right(i));
        sum += l * l + r * r;
      }
      hops[hop] = sum / size;
    }
    return hops;
  }

  private static double[] blocks(final double[] hops, final int size) {
    final double[] blocks = new double[Math.max(0, hops.length - size + 1)];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = Arrays.stream(hops, i, i + size).sum() / size;
    }
    return blocks;
  }
}
