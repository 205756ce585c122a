package feelscape.predict.train.peer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A weighted sum of the inputs and an intercept. The weights make the squared error and the penalty
 * times their own squares least; they belong to standardised inputs, so that no column is favoured
 * for its unit. The intercept is not penalised.
 */
public final class RidgeRegression implements Predictor {
  private static final double[] PENALTIES = {
    10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000
  };
  private static final int FOLDS = 5;
  private static final long SEED = 20_100_301;

  private final double penalty;
  private final double intercept;
  private final double[] weights;

  RidgeRegression(final double penalty, final double intercept, final double[] weights) {
    this.penalty = penalty;
    this.intercept = intercept;
    this.weights = weights.clone();
  }

  /**
   * Fits with the penalty that errs least on themes left out: five parts of the themes, each
   * predicted from the other four.
   *
   * @param inputs a row for each example
   * @param wanted a number for each example
   * @param themes a theme for each example, two different ones at least
   */
  public static RidgeRegression fit(
      final double[][] inputs, final double[] wanted, final List<String> themes) {
    return new RidgeProblem(inputs, wanted).solve(bestPenalty(inputs, wanted, themes));
  }

  /** The penalty that was chosen. */
  public double penalty() {
    return penalty;
  }

  @Override
  public double predict(final double[] input) {
    double sum = intercept;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * input[j];
    }
    return sum;
  }

  private static double bestPenalty(
      final double[][] inputs, final double[] wanted, final List<String> themes) {
    final double[] errors = new double[PENALTIES.length];
    for (final ThemeFolds.Fold fold : ThemeFolds.of(themes, FOLDS, SEED)) {
      final RidgeProblem problem = problem(inputs, wanted, fold.kept());
      for (int k = 0; k < PENALTIES.length; k++) {
        final Predictor fitted = problem.solve(PENALTIES[k]);
        for (final int row : fold.leftOut()) {
          final double error = fitted.predict(inputs[row]) - wanted[row];
          errors[k] += error * error;
        }
      }
    }
    return PENALTIES[leastOf(errors)];
  }

  private static RidgeProblem problem(
      final double[][] inputs, final double[] wanted, final List<Integer> rows) {
    return new RidgeProblem(
        rows.stream().map(row -> inputs[row]).toArray(double[][]::new),
        rows.stream().mapToDouble(row -> wanted[row]).toArray());
  }

  private static int leastOf(final double[] errors) {
    return IntStream.range(0, errors.length)
        .reduce((least, k) -> errors[k] < errors[least] ? k : least)
        .orElseThrow();
  }
}
