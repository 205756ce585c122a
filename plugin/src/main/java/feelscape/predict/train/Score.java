package feelscape.predict.train;

import java.util.Arrays;

/**
 * How well numbers were predicted.
 *
 * @param meanSquaredError of the predictions
 * @param ofTheMean the error of always saying the mean of the training pictures
 * @param spearman correlation of the ranks, -1..1
 */
record Score(double meanSquaredError, double ofTheMean, double spearman) {

  /**
   * The score of predictions.
   *
   * @param mean what a predictor says that knows only the training pictures' mean
   */
  static Score of(final double[] predicted, final double[] actual, final double[] mean) {
    return new Score(
        meanSquaredError(predicted, actual),
        meanSquaredError(mean, actual),
        correlation(ranks(predicted), ranks(actual)));
  }

  /** The share of the mean predictor's error that is gone: 1 is perfect, 0 is no better (R²). */
  double explained() {
    return 1 - meanSquaredError / ofTheMean;
  }

  private static double meanSquaredError(final double[] predicted, final double[] actual) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += (predicted[i] - actual[i]) * (predicted[i] - actual[i]);
    }
    return sum / actual.length;
  }

  private static double[] ranks(final double[] numbers) {
    final Ranks ranks = new Ranks(numbers);
    return Arrays.stream(numbers).map(ranks::of).toArray();
  }

  private static double correlation(final double[] x, final double[] y) {
    final double meanX = mean(x);
    final double meanY = mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(final double[] numbers) {
    double sum = 0;
    for (final double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }
}
