package feelscape.bench;

import feelscape.compose.Brief;
import feelscape.compose.anneal.AnnealingComposer;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import feelscape.session.Pipeline;
import feelscape.session.Wish;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Prints how long composing goes on, warm, after it was told to stop: it looks only when it reports
 * progress, so it can be as long as between two reports.
 */
final class CancelDelay {
  private static final int WARM_UP = 10;
  private static final int TIMES = 20;

  /** Time of a core: other programs on the machine do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private CancelDelay() {}

  /** Takes a picture, the model of moods and the folder of styles. */
  public static void main(final String... arguments) throws Exception {
    final FeatureVector features =
        FeatureExtractor.extract(PictureReader.read(Path.of(arguments[0])));
    final Pipeline pipeline =
        new Pipeline(
            MoodPredictor.load(Path.of(arguments[1])),
            Styles.read(Path.of(arguments[2])),
            new AnnealingComposer());
    System.out.println(
        "== composing, between two chances to stop: the longest (milliseconds of a core) ==");
    for (final int bars : Brief.LENGTHS) {
      final double[] longest = new double[WARM_UP + TIMES];
      for (int i = 0; i < longest.length; i++) {
        longest[i] = longest(pipeline, features, bars);
      }
      final double[] warm = Arrays.copyOfRange(longest, WARM_UP, longest.length);
      Arrays.sort(warm);
      System.out.printf(
          "%2d bars, median and most of %d pieces %8.2f %8.2f%n",
          bars, TIMES, warm[TIMES / 2], warm[TIMES - 1]);
    }
  }

  private static double longest(
      final Pipeline pipeline, final FeatureVector features, final int bars) throws StyleException {
    final long[] seen = {CLOCK.getCurrentThreadCpuTime(), 0};
    pipeline.compose(
        features,
        new Wish(bars, null, null, null),
        (done, of) -> {
          final long now = CLOCK.getCurrentThreadCpuTime();
          seen[1] = Math.max(seen[1], now - seen[0]);
          seen[0] = now;
        });
    return Math.max(seen[1], CLOCK.getCurrentThreadCpuTime() - seen[0]) / 1e6;
  }
}
