package feelscape.neural;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Trains a perceptron in batches until its error on the validation examples has stopped falling,
 * and leaves it as it was at its best.
 */
public final class Trainer {

  /**
   * How to train.
   *
   * @param batch examples a step, 2 or more
   * @param epochs how often all examples are seen at most
   * @param patience for how many epochs no better validation error is waited for
   * @param adam how each step is made
   */
  public record Settings(int batch, int epochs, int patience, Adam.Settings adam) {}

  /**
   * How it went.
   *
   * @param epoch the one whose weights were kept, from 1
   * @param validationLoss at that epoch
   */
  public record Outcome(int epoch, double validationLoss) {}

  private final Settings settings;
  private final SquaredError loss;

  /**
   * A trainer that can be used for many networks.
   *
   * @param outputWeights how much each output counts in the error, 0 or more
   */
  public Trainer(final Settings settings, final float[] outputWeights) {
    this.settings = settings;
    this.loss = new SquaredError(outputWeights);
  }

  /**
   * Trains {@code network}, which keeps the weights, biases and normalisation of its best epoch.
   *
   * @param random where the order comes from in which examples are seen
   * @param progress is told each epoch that is done, from 1; it may throw to end the training
   */
  public Outcome fit(
      final Mlp network,
      final Examples training,
      final Examples validation,
      final SplittableRandom random,
      final IntConsumer progress) {
    final Adam adam = new Adam(settings.adam(), network.parameters());
    Outcome best = new Outcome(0, error(network, validation));
    List<Tensor> bestState = network.snapshot();
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      epoch(network, adam, training, random);
      final double error = error(network, validation);
      if (error < best.validationLoss()) {
        best = new Outcome(epoch, error);
        bestState = network.snapshot();
      }
      progress.accept(epoch);
      if (epoch - best.epoch() >= settings.patience()) {
        break;
      }
    }
    network.restore(bestState);
    return best;
  }

  private double error(final Mlp network, final Examples examples) {
    return loss.of(network.apply(examples.inputs()), examples.labels());
  }

  /** One pass in a new order; what does not fill the last batch waits for another epoch. */
  private void epoch(
      final Mlp network, final Adam adam, final Examples training, final SplittableRandom random) {
    final int[] order = shuffled(training.size(), random);
    final int size = Math.min(settings.batch(), training.size());
    for (int from = 0; from + size <= order.length; from += size) {
      final Examples batch = training.batch(order, from, from + size);
      network.backward(loss.gradients(network.forward(batch.inputs()), batch.labels()));
      adam.step();
    }
  }

  private static int[] shuffled(final int size, final SplittableRandom random) {
    final int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      final int j = (int) (random.nextDouble() * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
