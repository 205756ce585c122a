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
      final float[] row = inputGradients[n];
      final float[] passed = output[n];
      for (int j = 0; j < row.length; j++) {
        // All ones where something passed, else zero: a branch would be guessed wrong half the
        // time.
        final int open = -Float.floatToRawIntBits(passed[j]) >> 31;
        row[j] = Float.intBitsToFloat(Float.floatToRawIntBits(row[j]) & open);
      }
    }
    return inputGradients;
  }
}
