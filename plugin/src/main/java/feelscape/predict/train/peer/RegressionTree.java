package feelscape.predict.train.peer;

/** A tree that asks for one column after the other, and says a number. */
sealed interface RegressionTree extends Predictor {

  /** Where nothing more is asked. */
  record Leaf(double mean) implements RegressionTree {
    @Override
    public double predict(final double[] input) {
      return mean;
    }
  }

  /** Inputs whose column is no greater than the cut go low, all others high. */
  record Cut(int column, double at, RegressionTree low, RegressionTree high)
      implements RegressionTree {
    @Override
    public double predict(final double[] input) {
      return (input[column] <= at ? low : high).predict(input);
    }
  }
}
