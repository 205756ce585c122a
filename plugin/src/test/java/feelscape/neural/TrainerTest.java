package feelscape.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final float[] BOTH = {1, 1};

  @Test
  void aNetworkLearnsARuleAndTellsItOnExamplesItNeverSaw() {
    final Mlp network = network();
    final Trainer.Outcome outcome = fit(network, 300, 300);
    final double before = error(network(), rule(200, 99));
    assertThat(error(network, rule(200, 99))).isLessThan(before / 4).isLessThan(0.01);
    assertThat(outcome.epoch()).isPositive();
  }

  @Test
  void trainingIsTheSameAgainFromOneSeed() {
    final Mlp first = network();
    final Mlp second = network();
    fit(first, 30, 30);
    fit(second, 30, 30);
    assertThat(values(first)).isEqualTo(values(second));
  }

  @Test
  void stoppingEarlyBringsBackTheBestEpochWithItsBiasesAndNormalisation() {
    // Validation labels that contradict training: the error there rises while training goes on.
    final Examples training = rule(100, 1);
    final Examples validation = contrary(rule(100, 2));
    final Mlp network = network();
    final Trainer trainer = new Trainer(settings(200, 5), BOTH);
    final List<Integer> epochs = new ArrayList<>();
    final Trainer.Outcome outcome =
        trainer.fit(network, training, validation, new SplittableRandom(3), epochs::add);
    assertThat(epochs).hasSize(outcome.epoch() + 5);
    assertThat(error(network, validation)).isEqualTo(outcome.validationLoss());
  }

  @Test
  void unknownLabelsAreLearnedAround() {
    final Examples training = rule(300, 1);
    for (int n = 0; n < 300; n += 2) {
      training.labels()[n][0] = Float.NaN;
    }
    final Mlp network = network();
    new Trainer(settings(300, 300), BOTH)
        .fit(network, training, rule(100, 2), new SplittableRandom(3), epoch -> {});
    assertThat(error(network, rule(200, 99))).isLessThan(0.012);
  }

  @Test
  void aSnapshotRestoresTheNetworkToTheBit() {
    final Mlp trained = network();
    fit(trained, 20, 20);
    final Mlp other = network();
    other.restore(trained.snapshot());
    final float[] input = {0.1f, 0.7f, -0.3f};
    assertThat(other.apply(input)).containsExactly(trained.apply(input));
  }

  @Test
  void aSnapshotOfAnotherShapeIsRefused() {
    final Mlp wider = new Mlp(List.of(3, 32, 2), 0, new SplittableRandom(1));
    assertThatThrownBy(() -> network().restore(wider.snapshot()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layer 0.weights (3 x 32)");
  }

  private static Mlp network() {
    return new Mlp(List.of(3, 16, 2), 0.1, new SplittableRandom(5));
  }

  private static Trainer.Outcome fit(final Mlp network, final int epochs, final int patience) {
    return new Trainer(settings(epochs, patience), BOTH)
        .fit(network, rule(300, 1), rule(100, 2), new SplittableRandom(3), epoch -> {});
  }

  private static Trainer.Settings settings(final int epochs, final int patience) {
    return new Trainer.Settings(32, epochs, patience, Adam.Settings.DEFAULT.withRate(0.005));
  }

  private static double error(final Mlp network, final Examples examples) {
    return new SquaredError(BOTH).of(network.apply(examples.inputs()), examples.labels());
  }

  /** Label 0 follows the first input, label 1 whether the other two agree in sign. */
  private static Examples rule(final int size, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final float[][] inputs = new float[size][3];
    final float[][] labels = new float[size][2];
    for (int n = 0; n < size; n++) {
      for (int j = 0; j < 3; j++) {
        inputs[n][j] = (float) (2 * random.nextDouble() - 1);
      }
      labels[n][0] = 0.5f + 0.3f * inputs[n][0];
      labels[n][1] = 0.5f + 0.4f * inputs[n][1] * inputs[n][2];
    }
    return new Examples(inputs, labels);
  }

  private static Examples contrary(final Examples examples) {
    for (final float[] row : examples.labels()) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 1 - row[j];
      }
    }
    return examples;
  }

  private static List<float[]> rows(final Mlp network) {
    return network.snapshot().stream()
        .flatMap(tensor -> List.of(tensor.values()).stream())
        .toList();
  }

  private static List<Float> values(final Mlp network) {
    final List<Float> values = new ArrayList<>();
    for (final float[] row : rows(network)) {
      for (final float value : row) {
        values.add(value);
      }
    }
    return values;
  }
}
