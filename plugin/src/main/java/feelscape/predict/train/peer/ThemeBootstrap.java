package feelscape.predict.train.peer;

import feelscape.statistic.RankCorrelation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How sure a figure of test pictures is: it is worked out again for 2,000 resamples of the themes.
 * A resample draws as many themes as there are, with replacement, and all pictures of a theme go
 * with it as often as it was drawn; for pictures of one theme are alike, and count for less than as
 * many strange ones. An interval leaves out the lowest and the highest 2.5 % of the resamples.
 *
 * <p>Predictions, and what the mean predictor says, come as {@code [repeat][picture]}: a vector for
 * each time that all pictures were tested. A figure is the mean of its values in the repeats, in
 * the whole and in each resample alike. All figures come from the same resamples, which is what
 * makes a difference a paired one.
 */
public final class ThemeBootstrap {
  private static final int RESAMPLES = 2_000;

  /** How many of them lie below an interval, and as many above: 2.5 %. */
  private static final int OUTSIDE = RESAMPLES / 40;

  /**
   * A figure and where 95 % of its resamples lie.
   *
   * @param value of the pictures as they are
   */
  public record Interval(double value, double low, double high) {}

  /**
   * How much better one predictor is than another.
   *
   * @param explained R² of the first less that of the second
   * @param shareBetter the share of the resamples in which it is above 0
   */
  public record Difference(Interval explained, double shareBetter) {}

  private final int[] theme;
  private final int themes;
  private final double[] actual;

  /** Of the mean predictor: {@code [repeat][theme]}. */
  private final double[][] errorsOfTheMean;

  /** How often each theme was drawn, resample by resample. */
  private final List<int[]> resamples;

  /**
   * Draws the resamples.
   *
   * @param themes a theme for each picture
   * @param actual the true number of each picture
   * @param mean {@code [repeat][picture]}: what a predictor says that knows only the mean of the
   *     pictures it was fitted on
   * @param seed the same resamples from the same seed
   */
  public ThemeBootstrap(
      final List<String> themes, final double[] actual, final double[][] mean, final long seed) {
    final Map<String, Integer> numbers = new HashMap<>();
    theme =
        themes.stream()
            .mapToInt(name -> numbers.computeIfAbsent(name, absent -> numbers.size()))
            .toArray();
    this.themes = numbers.size();
    this.actual = actual.clone();
    errorsOfTheMean = squaredErrors(mean);
    final SplittableRandom random = new SplittableRandom(seed);
    resamples = IntStream.range(0, RESAMPLES).mapToObj(any -> resample(random)).toList();
  }

  /**
   * R²: 1 less the predictor's squared error over that of the mean predictor.
   *
   * @param predicted {@code [repeat][picture]}, in the repeats of the mean predictor
   */
  public Interval explained(final double[][] predicted) {
    final double[][] errors = squaredErrors(predicted);
    return interval(times -> explained(times, errors));
  }

  /**
   * Spearman's correlation of predicted and true numbers, equals sharing the mean of their ranks.
   *
   * @param predicted {@code [repeat][picture]}
   */
  public Interval spearman(final double[][] predicted) {
    return interval(times -> spearman(times, predicted));
  }

  /** R² of the first predictor less that of the second, each as in {@link #explained}. */
  public Difference difference(final double[][] first, final double[][] second) {
    final double[][] errors = squaredErrors(first);
    final double[][] others = squaredErrors(second);
    final ToDoubleFunction<int[]> figure =
        times -> explained(times, errors) - explained(times, others);
    final long better = resamples.stream().filter(times -> figure.applyAsDouble(times) > 0).count();
    return new Difference(interval(figure), (double) better / RESAMPLES);
  }

  private int[] resample(final SplittableRandom random) {
    final int[] times = new int[themes];
    for (int i = 0; i < themes; i++) {
      times[random.nextInt(themes)]++;
    }
    return times;
  }

  private Interval interval(final ToDoubleFunction<int[]> figure) {
    final int[] once = new int[themes];
    Arrays.fill(once, 1);
    final double[] sorted = resamples.stream().mapToDouble(figure).sorted().toArray();
    return new Interval(
        figure.applyAsDouble(once), sorted[OUTSIDE], sorted[RESAMPLES - 1 - OUTSIDE]);
  }

  private double explained(final int[] times, final double[][] errors) {
    double sum = 0;
    for (int r = 0; r < errors.length; r++) {
      sum += 1 - sum(times, errors[r]) / sum(times, errorsOfTheMean[r]);
    }
    return sum / errors.length;
  }

  private static double sum(final int[] times, final double[] errors) {
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * errors[i];
    }
    return sum;
  }

  private double spearman(final int[] times, final double[][] predicted) {
    final int[] pictures =
        IntStream.range(0, theme.length)
            .flatMap(i -> IntStream.range(0, times[theme[i]]).map(any -> i))
            .toArray();
    double sum = 0;
    for (final double[] repeat : predicted) {
      sum += RankCorrelation.of(of(pictures, repeat), of(pictures, actual));
    }
    return sum / predicted.length;
  }

  private static double[] of(final int[] pictures, final double[] numbers) {
    return IntStream.of(pictures).mapToDouble(i -> numbers[i]).toArray();
  }

  /** Summed over each theme's pictures: {@code [repeat][theme]}. */
  private double[][] squaredErrors(final double[][] predicted) {
    final double[][] errors = new double[predicted.length][themes];
    for (int r = 0; r < predicted.length; r++) {
      for (int i = 0; i < theme.length; i++) {
        final double error = predicted[r][i] - actual[i];
        errors[r][theme[i]] += error * error;
      }
    }
    return errors;
  }
}
