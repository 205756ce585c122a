package feelscape.predict.train.peer;

/** What has been fitted to examples and now says a number for each new input. */
public interface Predictor {

  /** The number for one input, which has the columns of the examples. */
  double predict(double[] input);
}
