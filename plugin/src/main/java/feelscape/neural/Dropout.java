package feelscape.neural;

import java.util.SplittableRandom;

/**
 * In training silences each number with probability {@code rate} and divides the others by {@code 1
 * - rate}, so that nothing remains to be done after training (inverted dropout; Srivastava and
 * others 2014).
 */
final class Dropout implements Layer {
  private final double rate;
  private final SplittableRandom random;
  private float[][] mask = {};

  /**
   * A layer that silences its share of the numbers.
   *
   * @param rate 0 (nothing) to below 1
   */
  Dropout(final double rate, final SplittableRandom random) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "the dropout rate is " + rate + "; it must be 0 or more and below 1");
    }
    this.rate = rate;
    this.random = random;
  }

  @Override
  public float[][] apply(final float[][] batch) {
    return batch;
  }

  @Override
  public float[][] forward(final float[][] batch) {
    mask = Rows.zeros(batch.length, batch[0].length);
    final float[] factors = {0, (float) (1 / (1 - rate))};
    for (final float[] row : mask) {
      for (int j = 0; j < row.length; j++) {
        row[j] = factors[random.nextDouble() < rate ? 0 : 1];
      }
    }
    return masked(batch);
  }

  @Override
  public float[][] backward(final float[][] gradients) {
    return masked(gradients);
  }

  private float[][] masked(final float[][] batch) {
    final float[][] output = Rows.copy(batch);
    for (int n = 0; n < output.length; n++) {
      final float[] row = output[n];
      final float[] factors = mask[n];
      for (int j = 0; j < row.length; j++) {
        row[j] *= factors[j];
      }
    }
    return output;
  }
}
