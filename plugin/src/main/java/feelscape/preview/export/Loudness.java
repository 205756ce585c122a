package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * Integrated loudness by ITU-R BS.1770-4: K-weighted power in blocks of 400 ms, a quarter of a
 * block apart, of which those are left out that are silent, or far softer than the rest.
 */
final class Loudness {
  /** What a K-weighted power of 1 is called, so that a sine of 1 kHz has its level. */
  private static final double OFFSET = -0.691;

  private static final double SILENCE = -70;
  private static final double FAR_SOFTER = -10;
  private static final int HOPS_A_SECOND = 10;
  private static final int HOPS_A_BLOCK = 4;

  private Loudness() {}

  /** In LUFS; negative infinity of silence, and of what is shorter than a block. */
  static double integrated(final Audio audio, final Gain gain, final RenderProgress progress) {
    final double[] blocks = blocks(hops(audio, gain, progress));
    final double absolute = meanOf(blocks, power -> loudness(power) > SILENCE);
    final double threshold = loudness(absolute) + FAR_SOFTER;
    return loudness(
        meanOf(blocks, power -> loudness(power) > SILENCE && loudness(power) > threshold));
  }

  private static double loudness(final double power) {
    return OFFSET + 10 * StrictMath.log10(power);
  }

  private static double meanOf(final double[] blocks, final DoublePredicate heard) {
    return DoubleStream.of(blocks).filter(heard).average().orElse(0);
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

  private static double[] blocks(final double[] hops) {
    final double[] blocks = new double[Math.max(0, hops.length - HOPS_A_BLOCK + 1)];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = Arrays.stream(hops, i, i + HOPS_A_BLOCK).sum() / HOPS_A_BLOCK;
    }
    return blocks;
  }
}
