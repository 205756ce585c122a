package feelscape.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gradient against central differences of the loss. */
class GradientTest {
  private static final float STEP = 2e-3f;
  private static final double TOLERANCE = 1e-3;
  private static final int ROWS = 6;
  private static final int WIDTH = 5;

  static Stream<Arguments> layers() {
    final Supplier<Layer> dense = () -> new Dense(WIDTH, 7, random(1));
    final Supplier<Layer> batchNorm = () -> new BatchNorm(WIDTH);
    final Supplier<Layer> relu = Relu::new;
    final Supplier<Layer> dropout = () -> new Dropout(0.3, random(2));
    final Supplier<Layer> sigmoid = Sigmoid::new;
    return Stream.of(
        Arguments.of("dense", dense),
        Arguments.of("batch normalisation", batchNorm),
        Arguments.of("relu", relu),
        Arguments.of("dropout", dropout),
        Arguments.of("sigmoid", sigmoid));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void inputGradientsAreThoseOfFiniteDifferences(final String name, final Supplier<Layer> fresh) {
    final float[][] input = matrix(ROWS, WIDTH, 3);
    final Layer layer = fresh.get();
    final float[][] output = layer.forward(input);
    final float[][] weights = matrix(ROWS, output[0].length, 4);
    final float[][] gradients = layer.backward(weights);
    // A fresh layer for each difference: dropout then silences the same numbers.
    check(input, gradients, () -> weightedSum(fresh.get().forward(input), weights));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void parameterGradientsAreThoseOfFiniteDifferences(
      final String name, final Supplier<Layer> fresh) {
    final float[][] input = matrix(ROWS, WIDTH, 5);
    final Layer layer = fresh.get();
    final float[][] weights = matrix(ROWS, layer.apply(input)[0].length, 6);
    if (layer.parameters().isEmpty()) {
      return;
    }
    layer.forward(input);
    layer.backward(weights);
    for (final Parameter parameter : layer.parameters()) {
      check(
          parameter.values(),
          parameter.gradients(),
          () -> weightedSum(layer.forward(input), weights));
    }
  }

  @Test
  void lossGradientsAreThoseOfFiniteDifferencesAndZeroWhereTheLabelIsUnknown() {
    final SquaredError loss = new SquaredError(new float[] {1, 2, 0.5f, 1, 3});
    final float[][] outputs = matrix(ROWS, WIDTH, 7);
    final float[][] labels = matrix(ROWS, WIDTH, 8);
    labels[2][3] = Float.NaN;
    final float[][] gradients = loss.gradients(outputs, labels);
    check(outputs, gradients, () -> loss.of(outputs, labels));
    assertThat(gradients[2][3]).isZero();
  }

  @Test
  void downTheGradientTheLossOfAWholeNetworkFallsAsSteeplyAsItSays() {
    final Mlp network = new Mlp(List.of(WIDTH, 8, 6, 3), 0, new SplittableRandom(9));
    final SquaredError loss = new SquaredError(new float[] {1, 1, 1});
    final float[][] input = matrix(16, WIDTH, 10);
    final float[][] labels = matrix(16, 3, 11);
    network.backward(loss.gradients(network.forward(input), labels));
    final double slope = move(network, 0);
    move(network, STEP);
    final double above = loss.of(network.forward(input), labels);
    move(network, -2 * STEP);
    final double below = loss.of(network.forward(input), labels);
    assertThat((above - below) / (2 * STEP)).isCloseTo(slope, within(0.02 * slope));
  }

  /** Moves all parameters along their gradients; returns the gradients' squared length. */
  private static double move(final Mlp network, final float step) {
    double square = 0;
    for (final Parameter parameter : network.parameters()) {
      for (int i = 0; i < parameter.values().length; i++) {
        for (int j = 0; j < parameter.values()[i].length; j++) {
          final float gradient = parameter.gradients()[i][j];
          parameter.values()[i][j] += step * gradient;
          square += gradient * (double) gradient;
        }
      }
    }
    return square;
  }

  private static void check(
      final float[][] values, final float[][] gradients, final Supplier<Double> loss) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        final float value = values[i][j];
        values[i][j] = value + STEP;
        final double above = loss.get();
        values[i][j] = value - STEP;
        final double below = loss.get();
        values[i][j] = value;
        final double slope = (above - below) / (2.0 * STEP);
        assertThat((double) gradients[i][j])
            .as("gradient at row %d, column %d", i, j)
            .isCloseTo(slope, within(TOLERANCE + 0.01 * Math.abs(slope)));
      }
    }
  }

  private static double weightedSum(final float[][] output, final float[][] weights) {
    double sum = 0;
    for (int n = 0; n < output.length; n++) {
      for (int j = 0; j < output[n].length; j++) {
        sum += output[n][j] * (double) weights[n][j];
      }
    }
    return sum;
  }

  /** Numbers of -1.2 to 1.2, none so near to 0 that a difference would cross ReLU's corner. */
  private static float[][] matrix(final int rows, final int columns, final long seed) {
    final SplittableRandom random = random(seed);
    final float[][] matrix = new float[rows][columns];
    for (final float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        final double size = 0.2 + random.nextDouble();
        row[j] = (float) (random.nextDouble() < 0.5 ? -size : size);
      }
    }
    return matrix;
  }

  private static SplittableRandom random(final long seed) {
    return new SplittableRandom(seed);
  }
}
