package feelscape.predict.train.pairs;

import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.Trainer;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.Standardiser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A network that has learned from pairs.
 *
 * @param network as it was at its best
 * @param from where it began: {@link #SHIPPED} or {@link #SCRATCH}
 * @param curve how its error fell
 */
record Taught(ParameterNetwork network, String from, Curve curve) {
  static final String SHIPPED = "from the shipped network";
  static final String SCRATCH = "from nothing";

  /** Small: what few pairs can fill. */
  private static final List<Integer> HIDDEN = List.of(32, 32);

  private static final double DROPOUT = 0.2;
  private static final double RATE = 0.001;
  private static final double LEAST_MEAN = 0.02;
  private static final int BATCH = 32;
  private static final int PATIENCE = 50;
  private static final long SEED = 1;

  /**
   * Errors, mean squared and in shares of the ranges, before the first epoch and after each.
   *
   * @param training of the pairs that are learned from, with their variants
   * @param validation of the pairs that choose when to stop
   * @param kept the epoch whose weights are kept; 0 is the network that has learned nothing
   */
  record Curve(List<Double> training, List<Double> validation, int kept) {
    Curve {
      training = List.copyOf(training);
      validation = List.copyOf(validation);
    }

    double best() {
      return validation.get(kept);
    }
  }

  /**
   * Teaches a network from nothing and, where there is a shipped one, that one too, and gives what
   * errs less on the pairs that validate.
   *
   * @param epochs at most
   * @param progress hears of every epoch, counted over both; it may throw to end all
   */
  static Taught by(
      final List<MeasuredPair> training,
      final List<MeasuredPair> validation,
      final Optional<ParameterNetwork> shipped,
      final int epochs,
      final IntConsumer progress) {
    final PairLesson lesson = new PairLesson(training, validation, shipped);
    final Taught scratch = fit(lesson, untaught(lesson), SCRATCH, epochs, progress);
    if (shipped.isEmpty()) {
      return scratch;
    }
    final Taught further =
        fit(lesson, copy(shipped.get()), SHIPPED, epochs, epoch -> progress.accept(epochs + epoch));
    return further.curve.best() <= scratch.curve.best() ? further : scratch;
  }

  /** How many epochs {@link #by} can take. */
  static int mostEpochs(final Optional<ParameterNetwork> shipped, final int epochs) {
    return shipped.isEmpty() ? epochs : 2 * epochs;
  }

  /** The settings in words. */
  static String recipe() {
    return "Adam at rate "
        + RATE
        + ", batches of "
        + BATCH
        + ", dropout "
        + DROPOUT
        + ", patience "
        + PATIENCE
        + ", seed "
        + SEED;
  }

  private static Taught fit(
      final PairLesson lesson,
      final ParameterNetwork start,
      final String from,
      final int epochs,
      final IntConsumer progress) {
    final Examples training = lesson.training(start.standardiser());
    final Examples validation = lesson.validation(start.standardiser());
    final Mlp network = start.network();
    final List<Double> trainingErrors = new ArrayList<>();
    final List<Double> validationErrors = new ArrayList<>();
    final IntConsumer listener =
        epoch -> {
          trainingErrors.add(error(network, training));
          validationErrors.add(error(network, validation));
          progress.accept(epoch);
        };
    listener.accept(0);
    final float[] weights = new float[Output.PARAMETERS.size()];
    Arrays.fill(weights, 1);
    final Trainer.Settings settings =
        new Trainer.Settings(BATCH, epochs, PATIENCE, Adam.Settings.DEFAULT.withRate(RATE));
    final Trainer.Outcome outcome =
        new Trainer(settings, weights)
            .fit(network, training, validation, new SplittableRandom(SEED), listener);
    return new Taught(start, from, new Curve(trainingErrors, validationErrors, outcome.epoch()));
  }

  /**
   * Gives the mean of the labels whatever it sees, and learns from there. Where there is no label,
   * nothing is learned, and it stays in the middle of the range.
   */
  private static ParameterNetwork untaught(final PairLesson lesson) {
    final Standardiser standardiser = lesson.standardiser();
    final List<Integer> sizes =
        Stream.of(List.of(standardiser.mean().length), HIDDEN, List.of(Output.PARAMETERS.size()))
            .flatMap(List::stream)
            .toList();
    final Mlp network = new Mlp(sizes, DROPOUT, new SplittableRandom(SEED));
    final List<Tensor> snapshot = network.snapshot();
    for (final float[] row : snapshot.get(snapshot.size() - 2).values()) {
      Arrays.fill(row, 0);
    }
    final float[] biases = snapshot.get(snapshot.size() - 1).values()[0];
    final double[] means = lesson.means();
    for (int i = 0; i < biases.length; i++) {
      // A sigmoid reaches neither end of its range.
      final double mean = Math.min(1 - LEAST_MEAN, Math.max(LEAST_MEAN, means[i]));
      biases[i] = (float) StrictMath.log(mean / (1 - mean));
    }
    network.restore(snapshot);
    return new ParameterNetwork(standardiser, network, false);
  }

  /** To be taught further, with the dropout that the file does not keep. */
  private static ParameterNetwork copy(final ParameterNetwork shipped) {
    final Mlp network = new Mlp(shipped.network().sizes(), DROPOUT, new SplittableRandom(SEED));
    network.restore(shipped.network().snapshot());
    return new ParameterNetwork(shipped.standardiser(), network, false);
  }

  /** Mean squared, over the labels that are known. */
  private static double error(final Mlp network, final Examples examples) {
    final float[][] outputs = network.apply(examples.inputs());
    double sum = 0;
    int known = 0;
    for (int i = 0; i < outputs.length; i++) {
      for (int j = 0; j < outputs[i].length; j++) {
        final double label = examples.labels()[i][j];
        if (!Double.isNaN(label)) {
          sum += (outputs[i][j] - label) * (outputs[i][j] - label);
          known++;
        }
      }
    }
    return sum / Math.max(1, known);
  }
}
