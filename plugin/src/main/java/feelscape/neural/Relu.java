package feelscape.neural;

/** Lets what is positive pass and nothing else: {@code y = max(0, x)}. */
final class Relu implements Layer {
  private float[][] output = {};

  @Override
  public float[][] apply(final float[][] batch) {
    final float[][] rectified = Rows.copy(batch);
    for (final float[] row : rectified) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.max(0, row[j]);
      }
    }
    return rectified;
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
        if (output[n][j] <= 0) {
          inputGradients[n][j] = 0;
        }
      }
    }
    return inputGradients;
  }
}
