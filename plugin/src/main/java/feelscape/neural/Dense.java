package feelscape.neural;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Every output is a weighted sum of all inputs and a bias: {@code y = x W + b}. */
final class Dense implements Layer {
  static final String WEIGHTS = "weights";

  private final Parameter weights;
  private final Parameter bias;
  private float[][] input = {};

  /**
   * Weights drawn uniformly with variance 2 / inputs, which keeps the variance of the signal
   * through rectified layers (He, Zhang, Ren and Sun 2015); biases 0.
   */
  Dense(final int inputs, final int outputs, final SplittableRandom random) {
    final float[][] drawn = Rows.zeros(inputs, outputs);
    final double bound = Math.sqrt(6.0 / inputs);
    for (final float[] row : drawn) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
    }
    weights = Parameter.of(drawn, true);
    bias = Parameter.of(Rows.zeros(1, outputs), false);
  }

  @Override
  public float[][] apply(final float[][] batch) {
    final float[][] output = new float[batch.length][];
    for (int n = 0; n < batch.length; n++) {
      output[n] = bias.values()[0].clone();
      Rows.addCombination(batch[n], weights.values(), output[n]);
    }
    return output;
  }

  @Override
  public float[][] forward(final float[][] batch) {
    input = batch;
    return apply(batch);
  }

  @Override
  public float[][] backward(final float[][] gradients) {
    learn(gradients);
    return Rows.product(gradients, Rows.transposed(weights.values()));
  }

  /** As {@link #backward} for a network's first layer: nobody asks for the inputs' gradients. */
  void learn(final float[][] gradients) {
    final float[][] inputTransposed = Rows.transposed(input);
    for (int i = 0; i < inputTransposed.length; i++) {
      final float[] row = weights.gradients()[i];
      Arrays.fill(row, 0);
      Rows.addCombination(inputTransposed[i], gradients, row);
    }
    final float[] ones = new float[gradients.length];
    Arrays.fill(ones, 1);
    Arrays.fill(bias.gradients()[0], 0);
    Rows.addCombination(ones, gradients, bias.gradients()[0]);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public List<Tensor> state() {
    return List.of(new Tensor(WEIGHTS, weights.values()), new Tensor("bias", bias.values()));
  }
}
