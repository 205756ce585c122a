package feelscape.neural;

/**
 * The mean over all labels of weight × (output − label)². A label that is not a number is unknown
 * and counts for nothing.
 */
final class SquaredError {
  private final float[] weights;

  /**
   * A loss over as many outputs as there are weights.
   *
   * @param weights how much each output counts, 0 or more
   */
  SquaredError(final float[] weights) {
    this.weights = weights.clone();
  }

  double of(final float[][] outputs, final float[][] labels) {
    double sum = 0;
    for (int n = 0; n < outputs.length; n++) {
      for (int j = 0; j < weights.length; j++) {
        final double error = error(outputs[n][j], labels[n][j]);
        sum += weights[j] * error * error;
      }
    }
    return sum / known(labels);
  }

  /** By each output. */
  float[][] gradients(final float[][] outputs, final float[][] labels) {
    final float[][] gradients = Rows.zeros(outputs.length, weights.length);
    final float factor = 2f / known(labels);
    for (int n = 0; n < outputs.length; n++) {
      for (int j = 0; j < weights.length; j++) {
        gradients[n][j] = factor * weights[j] * error(outputs[n][j], labels[n][j]);
      }
    }
    return gradients;
  }

  private static float error(final float output, final float label) {
    return Float.isNaN(label) ? 0 : output - label;
  }

  private static int known(final float[][] labels) {
    int known = 0;
    for (final float[] row : labels) {
      for (final float label : row) {
        known += Float.isNaN(label) ? 0 : 1;
      }
    }
    return Math.max(1, known);
  }
}
