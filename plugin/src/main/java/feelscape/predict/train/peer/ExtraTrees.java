package feelscape.predict.train.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The mean of many regression trees whose cuts are drawn by chance (extremely randomised trees;
 * Geurts, Ernst and Wehenkel 2006). Every tree is grown from all examples.
 */
public final class ExtraTrees implements Predictor {

  /**
   * How trees are grown.
   *
   * @param trees how many
   * @param leastLeaf how many examples a leaf holds at least
   * @param shareTried the share of the columns that is tried at each cut, 0..1; one is always tried
   */
  public record Settings(int trees, int leastLeaf, double shareTried) {}

  private final List<RegressionTree> trees;

  private ExtraTrees(final List<RegressionTree> trees) {
    this.trees = List.copyOf(trees);
  }

  /**
   * Grows the trees; the same ones from the same seed.
   *
   * @param inputs a row for each example
   * @param wanted a number for each example
   */
  public static ExtraTrees fit(
      final double[][] inputs, final double[] wanted, final Settings settings, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final TreeGrower grower = new TreeGrower(inputs, wanted, settings, random);
    final int[] all = IntStream.range(0, wanted.length).toArray();
    final List<RegressionTree> trees = new ArrayList<>();
    for (int i = 0; i < settings.trees(); i++) {
      trees.add(grower.grow(all));
    }
    return new ExtraTrees(trees);
  }

  @Override
  public double predict(final double[] input) {
    double sum = 0;
    for (final RegressionTree tree : trees) {
      sum += tree.predict(input);
    }
    return sum / trees.size();
  }
}
