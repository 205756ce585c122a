package feelscape.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Layers against values worked by hand. */
class LayerTest {

  @Test
  void productsAreThoseWorkedByHandAlsoBeyondTheFusedFour() {
    final float[][] left = {{1, 2, 3, 4, 5}, {0, 1, 0, -1, 2}};
    final float[][] right = {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 3}};
    assertThat(Rows.product(left, right)).isDeepEqualTo(new float[][] {{12, 20}, {-2, 7}});
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    final float[][] left = {{1, 2}};
    final float[][] right = {{1}, {1}, {1}};
    assertThatThrownBy(() -> Rows.product(left, right))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 factors")
        .hasMessageContaining("3 rows");
  }

  @Test
  void batchNormBringsEveryColumnToMeanZeroAndVarianceOne() {
    // Column 0: mean 3, variance 4. Column 1: constant, so only epsilon keeps it finite.
    final float[][] batch = {{1, 7}, {5, 7}};
    final float[][] output = new BatchNorm(2).forward(batch);
    assertThat(output[0][0]).isCloseTo(-1, within(1e-5f));
    assertThat(output[1][0]).isCloseTo(1, within(1e-5f));
    assertThat(output[0][1]).isZero();
  }

  @Test
  void afterTrainingBatchNormUsesTheRunningAverages() {
    final BatchNorm layer = new BatchNorm(1);
    layer.forward(new float[][] {{1}, {5}});
    // Running mean 0.9 * 0 + 0.1 * 3 = 0.3, variance 0.9 * 1 + 0.1 * 4 = 1.3.
    assertThat(layer.apply(new float[][] {{2}})[0][0])
        .isCloseTo((float) (1.7 / Math.sqrt(1.3 + 1e-5)), within(1e-6f));
  }

  @Test
  void applyingALayerLeavesItAsItWas() {
    final BatchNorm layer = new BatchNorm(1);
    final float[][] batch = {{4}, {8}};
    final float[][] first = layer.apply(batch);
    assertThat(layer.apply(batch)).isDeepEqualTo(first);
  }

  @Test
  void dropoutSilencesItsShareAndScalesTheRest() {
    final float[][] ones = new float[100][100];
    for (final float[] row : ones) {
      Arrays.fill(row, 1);
    }
    final float[][] output = new Dropout(0.3, new SplittableRandom(1)).forward(ones);
    int silenced = 0;
    double sum = 0;
    for (final float[] row : output) {
      for (final float value : row) {
        assertThat(value == 0 || value == 1 / 0.7f).isTrue();
        silenced += value == 0 ? 1 : 0;
        sum += value;
      }
    }
    // Four standard deviations of a binomial count of 10,000 at 0.3.
    assertThat(silenced).isBetween(3000 - 184, 3000 + 184);
    assertThat(sum / 10_000).isCloseTo(1, within(0.03));
  }

  @Test
  void dropoutLetsGradientsThroughWhereItLetNumbersThrough() {
    final Dropout layer = new Dropout(0.5, new SplittableRandom(2));
    final float[][] ones = {{1, 1, 1, 1, 1, 1, 1, 1}};
    final float[][] output = layer.forward(ones);
    assertThat(output[0]).contains(0, 2);
    assertThat(layer.backward(ones)).isDeepEqualTo(output);
  }

  @Test
  void afterTrainingDropoutDoesNothing() {
    final float[][] batch = {{1, -2, 3}};
    assertThat(new Dropout(0.9, new SplittableRandom(3)).apply(batch)).isDeepEqualTo(batch);
  }

  @Test
  void aDropoutRateOfOneIsRefused() {
    assertThatThrownBy(() -> new Dropout(1, new SplittableRandom(1)))
        .hasMessageContaining("dropout rate is 1.0");
  }

  @Test
  void sigmoidIsHalfAtZeroAndNeverLeavesItsRange() {
    final float[] output = new Sigmoid().apply(new float[][] {{0, 1000, -1000}})[0];
    assertThat(output).containsExactly(0.5f, 1, 0);
  }

  @Test
  void adamsFirstStepIsAsLongAsItsRateWhateverTheGradient() {
    final Parameter parameter = Parameter.of(new float[][] {{1, 1, 1}}, true);
    final float[] gradients = parameter.gradients()[0];
    gradients[0] = 1000;
    gradients[1] = -0.001f;
    new Adam(Adam.Settings.DEFAULT.withRate(0.1), List.of(parameter)).step();
    assertThat(parameter.values()[0][0]).isCloseTo(0.9f, within(1e-4f));
    assertThat(parameter.values()[0][1]).isCloseTo(1.1f, within(1e-4f));
    assertThat(parameter.values()[0][2]).isEqualTo(1);
  }

  @Test
  void decayShrinksWeightsAndSparesBiases() {
    final Parameter weight = Parameter.of(new float[][] {{2}}, true);
    final Parameter bias = Parameter.of(new float[][] {{2}}, false);
    final Adam.Settings settings = Adam.Settings.DEFAULT.withRate(0.1).withDecay(0.5);
    new Adam(settings, List.of(weight, bias)).step();
    assertThat(weight.values()[0][0]).isCloseTo(1.9f, within(1e-6f));
    assertThat(bias.values()[0][0]).isEqualTo(2);
  }
}
