package feelscape.predict.train;

import feelscape.statistic.RankCorrelation;

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
        RankCorrelation.of(predicted, actual));
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
}
