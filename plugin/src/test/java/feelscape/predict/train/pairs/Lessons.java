package feelscape.predict.train.pairs;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.predict.Output;
import feelscape.predict.train.pairs.MeasuredPair.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Pairs that were never files: what they teach follows from their first feature. */
final class Lessons {
  private Lessons() {}

  /** Pairs of sources of their own, the music of which rises with the first feature. */
  static List<MeasuredPair> rising(final int count, final long seed, final Set<Output> untold) {
    return pairs(count, seed, first -> music(first, untold));
  }

  /** The same of music that falls as the first feature rises. */
  static List<MeasuredPair> falling(final int count, final long seed, final Set<Output> untold) {
    return pairs(count, seed, first -> music(1 - first, untold));
  }

  private static List<MeasuredPair> pairs(
      final int count, final long seed, final DoubleFunction<Music> music) {
    final SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> pair("source " + seed + " " + i, random.split(), music))
        .toList();
  }

  private static MeasuredPair pair(
      final String source, final SplittableRandom random, final DoubleFunction<Music> music) {
    final double first = random.nextDouble();
    final List<Example> examples =
        IntStream.range(0, 9)
            .mapToObj(i -> new Example(features(first, random), music.apply(first)))
            .toList();
    return new MeasuredPair(source, examples.get(0), examples.subList(1, examples.size()));
  }

  /** A first feature that is given, the others by chance. */
  static FeatureVector features(final double first, final SplittableRandom random) {
    return new FeatureVector(
        IntStream.range(0, FeatureExtractor.FEATURES.size())
            .mapToObj(
                i -> i == 0 ? (int) (first * Feature.STEPS) : random.nextInt(Feature.STEPS + 1))
            .toList());
  }

  private static Music music(final double share, final Set<Output> untold) {
    final Map<Output, Double> values = new HashMap<>();
    Output.PARAMETERS.stream()
        .filter(output -> !untold.contains(output))
        .forEach(output -> values.put(output, output.valueOf(0.2 + 0.6 * share)));
    return new Music(values);
  }
}
