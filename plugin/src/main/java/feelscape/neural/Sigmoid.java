package feelscape.neural;

/** Brings every number into 0..1: {@code y = 1 / (1 + exp(-x))}. */
final class Sigmoid implements Layer {
  private float[][] output = {};

  @Override
  public float[][] apply(final float[][] batch) {
    final float[][] squashed = Rows.copy(batch);
    for (final float[] row : squashed) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) (1 / (1 + StrictMath.exp(-row[j])));
      }
    }
    return squashed;
  }

  @Override
  public float[][] forward(final float[][] batch) {
    output = apply(batch);
    return output;
  }

  @Override
  public float[][] backward(final float[][] gradients) {
    final float[][] inputGradients = Rows.copy(gradients);
    for (int n = 0; n < inputGradients.length; n++) {
      for (int j = 0; j < inputGradients[n].length; j++) {
        inputGradients[n][j] *= output[n][j] * (1 - output[n][j]);
      }
    }
    return inputGradients;
  }
}
