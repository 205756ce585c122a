package feelscape.predict.train.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExtraTreesTest {
  private static final ExtraTrees.Settings USUAL = new ExtraTrees.Settings(100, 3, .3);
  private static final ExtraTrees.Settings FEW = new ExtraTrees.Settings(1, 1, .2);
  private static final double[][] STEPS = {{0}, {1}, {2}, {3}, {4}, {5}};

  private static RegressionTree tree(
      final double[][] inputs, final double[] wanted, final int leastLeaf, final long seed) {
    return new TreeGrower(
            inputs, wanted, new ExtraTrees.Settings(1, leastLeaf, 1), new SplittableRandom(seed))
        .grow(IntStream.range(0, wanted.length).toArray());
  }

  private static double[][] smooth(final int rows, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, rows)
        .mapToObj(row -> random.doubles(5).toArray())
        .toArray(double[][]::new);
  }

  private static double height(final double[] input) {
    return input[0] * input[0] + StrictMath.sin(3 * input[1]);
  }

  private static double[] heights(final double[][] inputs) {
    return Arrays.stream(inputs).mapToDouble(ExtraTreesTest::height).toArray();
  }

  private static double[] predictions(final Predictor predictor, final double[][] inputs) {
    return Arrays.stream(inputs).mapToDouble(predictor::predict).toArray();
  }

  private static double squaredError(final double[] predicted, final double[] wanted) {
    return IntStream.range(0, wanted.length)
        .mapToDouble(i -> (predicted[i] - wanted[i]) * (predicted[i] - wanted[i]))
        .sum();
  }

  @Test
  void aTreeOfSingleLeavesKnowsAStep() {
    final double[] step = {2, 2, 2, 2, 7, 7};
    for (long seed = 0; seed < 20; seed++) {
      final RegressionTree tree = tree(STEPS, step, 1, seed);
      assertThat(predictions(tree, STEPS)).isEqualTo(step);
      assertThat(tree.predict(new double[] {-9})).isEqualTo(2);
      assertThat(tree.predict(new double[] {99})).isEqualTo(7);
    }
  }

  @Test
  void noLeafIsTooSmall() {
    // Of six examples three go either way, or none: the means are 1 and 4, or 2.5.
    final double[] ramp = {0, 1, 2, 3, 4, 5};
    final double[] cut = {1, 1, 1, 4, 4, 4};
    final double[] whole = {2.5, 2.5, 2.5, 2.5, 2.5, 2.5};
    final List<double[]> grown =
        IntStream.range(0, 30)
            .mapToObj(seed -> predictions(tree(STEPS, ramp, 3, seed), STEPS))
            .toList();
    assertThat(grown).containsOnly(cut, whole);
  }

  @Test
  void theColumnThatTakesMostVarianceIsAskedFirst() {
    // The second column says all, the first next to nothing; the third never varies.
    final double[][] inputs = {{0, 0, 5}, {1, 1, 5}, {0, 0, 5}, {1, 1, 5}, {0, 1, 5}, {1, 0, 5}};
    final double[] wanted = {1, 8, 1, 8, 8, 1};
    for (long seed = 0; seed < 20; seed++) {
      assertThat(tree(inputs, wanted, 1, seed))
          .isInstanceOfSatisfying(
              RegressionTree.Cut.class,
              cut -> {
                assertThat(cut.column()).isEqualTo(1);
                assertThat(cut.at()).isBetween(0., 1.);
                assertThat(cut.low()).isEqualTo(new RegressionTree.Leaf(1));
                assertThat(cut.high()).isEqualTo(new RegressionTree.Leaf(8));
              });
    }
  }

  @Test
  void columnsAreDrawnAndThoseThatNeverVaryDoNotCount() {
    // One column of five is tried, and two of them say all.
    final double[][] inputs = {{5, 0, 5, 2, 5}, {5, 1, 5, 3, 5}};
    final double[] asked =
        LongStream.range(0, 100)
            .mapToObj(SplittableRandom::new)
            .map(random -> new TreeGrower(inputs, new double[] {1, 8}, FEW, random))
            .map(grower -> (RegressionTree.Cut) grower.grow(new int[] {0, 1}))
            .mapToDouble(RegressionTree.Cut::column)
            .toArray();
    assertThat(asked).containsOnly(1, 3);
    assertThat(Arrays.stream(asked).average().orElseThrow()).isEqualTo(2, within(.3));
  }

  @Test
  void cutsAreDrawnEvenlyBetweenTheLeastAndTheGreatest() {
    final double[] first =
        IntStream.range(0, 2_000)
            .mapToObj(seed -> tree(new double[][] {{2}, {6}}, new double[] {0, 1}, 1, seed))
            .mapToDouble(tree -> ((RegressionTree.Cut) tree).at())
            .sorted()
            .toArray();
    assertThat(first[0]).isBetween(2., 2.1);
    assertThat(first[500]).isEqualTo(3, within(.2));
    assertThat(first[1_000]).isEqualTo(4, within(.2));
    assertThat(first[1_999]).isBetween(5.9, 6.);
  }

  @Test
  void manyTreesFollowASmoothFunctionAcrossColumnsOfNoise() {
    final double[][] inputs = smooth(300, 1);
    final double[][] others = smooth(100, 2);
    final double[] wanted = heights(others);
    final double[] mean = new double[wanted.length];
    Arrays.fill(mean, Arrays.stream(heights(inputs)).average().orElseThrow());
    final ExtraTrees trees = ExtraTrees.fit(inputs, heights(inputs), USUAL, 1);
    assertThat(squaredError(predictions(trees, others), wanted))
        .isLessThan(.15 * squaredError(mean, wanted));
  }

  @Test
  void theSeedMakesTheTrees() {
    final double[][] inputs = smooth(60, 1);
    final double[] wanted = heights(inputs);
    final double[] once = predictions(ExtraTrees.fit(inputs, wanted, USUAL, 5), inputs);
    assertThat(predictions(ExtraTrees.fit(inputs, wanted, USUAL, 5), inputs)).isEqualTo(once);
    assertThat(predictions(ExtraTrees.fit(inputs, wanted, USUAL, 6), inputs)).isNotEqualTo(once);
  }
}
