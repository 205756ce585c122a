package feelscape.predict.train.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
  private static final double EXACT = 1e-12;
  private static final int ROWS = 60;

  /** Columns of noise. */
  private static double[][] noise(final int columns) {
    final SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, ROWS)
        .mapToObj(row -> random.doubles(columns).toArray())
        .toArray(double[][]::new);
  }

  private static List<String> themes(final int different) {
    return IntStream.range(0, ROWS).mapToObj(row -> "theme " + row % different).toList();
  }

  @Test
  void twoPointsAreThoseWorkedByHand() {
    // z = -1, 1 and y = -1, 1 about 2: the weight is 2 / (2 + penalty) a deviation.
    final RidgeProblem problem = new RidgeProblem(new double[][] {{0}, {2}}, new double[] {1, 3});
    assertThat(problem.solve(2).predict(new double[] {4})).isEqualTo(2 + 3 * .5, within(EXACT));
    assertThat(problem.solve(6).predict(new double[] {4})).isEqualTo(2 + 3 * .25, within(EXACT));
  }

  @Test
  void threePointsInTwoColumnsAreThoseWorkedByHand() {
    // Columns at right angles, whose standardised squares sum to 3 each. The wanted numbers are
    // 20 + 3 x₁ + x₂, and the penalty of 3 halves both weights. The intercept stays.
    final double[][] inputs = {{-1, 1}, {0, -2}, {1, 1}};
    final RidgeRegression fitted = new RidgeProblem(inputs, new double[] {18, 18, 24}).solve(3);
    assertThat(fitted.predict(new double[] {0, 0})).isEqualTo(20, within(EXACT));
    assertThat(fitted.predict(new double[] {1, 0})).isEqualTo(21.5, within(EXACT));
    assertThat(fitted.predict(new double[] {0, 1})).isEqualTo(20.5, within(EXACT));
  }

  @Test
  void columnsThatSayTheSameShareTheWeight() {
    // Twice z = -1, 1: y = 2 w z each, w = 2 / (4 + penalty).
    final double[][] inputs = {{0, 10}, {2, 30}};
    final RidgeRegression fitted = new RidgeProblem(inputs, new double[] {-1, 1}).solve(4);
    assertThat(fitted.predict(new double[] {2, 20})).isEqualTo(.25, within(EXACT));
    assertThat(fitted.predict(new double[] {1, 30})).isEqualTo(.25, within(EXACT));
  }

  @Test
  void aColumnThatNeverVariedSaysNothing() {
    final double[][] inputs = {{0, 5}, {2, 5}};
    final RidgeRegression fitted = new RidgeProblem(inputs, new double[] {1, 3}).solve(2);
    assertThat(fitted.predict(new double[] {1, -100})).isEqualTo(2, within(EXACT));
  }

  @Test
  void theUnitOfAColumnDoesNotMatter() {
    final double[][] inputs = noise(3);
    final double[] wanted = IntStream.range(0, ROWS).mapToDouble(i -> inputs[i][0]).toArray();
    final double[][] finer =
        IntStream.range(0, ROWS)
            .mapToObj(i -> new double[] {inputs[i][0] * 1000 - 7, inputs[i][1], inputs[i][2]})
            .toArray(double[][]::new);
    assertThat(RidgeRegression.fit(finer, wanted, themes(20)).predict(finer[4]))
        .isEqualTo(
            RidgeRegression.fit(inputs, wanted, themes(20)).predict(inputs[4]), within(1e-9));
  }

  @Test
  void noiseIsPenalisedHeavilyAndATruthHardly() {
    final double[][] inputs = noise(20);
    final double[] related =
        IntStream.range(0, ROWS).mapToDouble(i -> 3 * inputs[i][0] - inputs[i][1]).toArray();
    assertThat(RidgeRegression.fit(inputs, related, themes(20)).penalty()).isEqualTo(10);
    // Noise may look like a truth by chance, but never as much.
    final double[] ofNoise =
        LongStream.range(2, 14)
            .mapToObj(seed -> new SplittableRandom(seed).doubles(ROWS).toArray())
            .mapToDouble(wanted -> RidgeRegression.fit(inputs, wanted, themes(20)).penalty())
            .sorted()
            .toArray();
    assertThat(ofNoise[0]).isGreaterThanOrEqualTo(100);
    assertThat(ofNoise[6]).isGreaterThanOrEqualTo(1_000);
    assertThat(ofNoise[11]).isEqualTo(100_000);
  }

  @Test
  void whatHoldsWithinThemesAloneIsPenalisedHeavily() {
    // Each theme has a look and a number of its own, which do not go together: whoever has seen
    // the theme knows the number, and nobody else.
    final double[][] looks = noise(40);
    final double[] numbers = new SplittableRandom(3).doubles(ROWS).toArray();
    final double[][] inputs =
        IntStream.range(0, ROWS).mapToObj(i -> looks[i % 12]).toArray(double[][]::new);
    final double[] wanted = IntStream.range(0, ROWS).mapToDouble(i -> numbers[i % 12]).toArray();
    assertThat(RidgeRegression.fit(inputs, wanted, themes(12)).penalty())
        .isGreaterThan(RidgeRegression.fit(inputs, wanted, themes(ROWS)).penalty());
  }

  @Test
  void oneThemeCannotBeLeftOut() {
    assertThatThrownBy(() -> RidgeRegression.fit(noise(2), new double[ROWS], themes(1)))
        .hasMessage("themes: 1, but two are needed");
  }
}
