package feelscape.predict.train.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.predict.train.peer.ThemeBootstrap.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeBootstrapTest {
  private static final double EXACT = 1e-12;

  /** Two themes: the squared errors of the mean are 4 in the first and 1 + 1 in the second. */
  private static final ThemeBootstrap TWO =
      new ThemeBootstrap(
          List.of("sea", "dog", "dog"), new double[] {7, 4, 6}, new double[][] {{5, 5, 5}}, 1);

  private static double[][] once(final double... predicted) {
    return new double[][] {predicted};
  }

  private static void isInterval(
      final Interval interval, final double value, final double low, final double high) {
    assertThat(interval.value()).isEqualTo(value, within(EXACT));
    assertThat(interval.low()).isEqualTo(low, within(EXACT));
    assertThat(interval.high()).isEqualTo(high, within(EXACT));
  }

  @Test
  void picturesGoWithTheirTheme() {
    // Squared errors 1 in the first and 1 + 0 in the second: the first twice gives 1 - 1 / 4, the
    // second twice 1 - 1 / 2, and each once, as it is, 1 - 2 / 6.
    isInterval(TWO.explained(once(6, 5, 6)), 1 - 2 / 6., .5, .75);
  }

  @Test
  void aPerfectPredictorIsSure() {
    isInterval(TWO.explained(once(7, 4, 6)), 1, 1, 1);
    isInterval(TWO.explained(once(5, 5, 5)), 0, 0, 0);
  }

  @Test
  void repeatsAreAveraged() {
    final ThemeBootstrap twice =
        new ThemeBootstrap(
            List.of("sea", "dog", "dog"),
            new double[] {7, 4, 6},
            new double[][] {{5, 5, 5}, {3, 6, 4}},
            1);
    // The other mean errs by 16 and by 4 + 4; a repeat that is perfect adds 1 everywhere.
    isInterval(
        twice.explained(new double[][] {{6, 5, 6}, {7, 4, 6}}),
        (1 - 2 / 6. + 1) / 2,
        (.5 + 1) / 2,
        (.75 + 1) / 2);
    isInterval(
        twice.explained(new double[][] {{7, 4, 6}, {6, 5, 6}}),
        (1 + 1 - 2 / 24.) / 2,
        (1 + 1 - 1 / 8.) / 2,
        (1 + 1 - 1 / 16.) / 2);
    assertThat(twice.spearman(new double[][] {{7, 4, 6}, {4, 7, 5}}).value()).isZero();
  }

  @Test
  void anOrderIsComparedByRanks() {
    final ThemeBootstrap pairs =
        new ThemeBootstrap(
            List.of("sea", "sea", "dog", "dog"),
            new double[] {1, 2, 3, 4},
            new double[][] {{0, 0, 0, 0}},
            1);
    isInterval(pairs.spearman(once(10, 20, 21, 99)), 1, 1, 1);
    // As it is 1 - 6 * 2 / 60; the first theme alone in order, the second alone reversed.
    isInterval(pairs.spearman(once(1, 2, 4, 3)), .8, -1, 1);
  }

  @Test
  void aDifferenceIsPaired() {
    // R² of the first 1 - (0 + 2) / 6 and of the second 1 - (4 + 0) / 6; from the first theme
    // alone 1 and 0, from the second alone 0 and 1.
    final ThemeBootstrap.Difference difference = TWO.difference(once(7, 5, 5), once(5, 4, 6));
    isInterval(difference.explained(), 1 / 3., -1, 1);
    assertThat(difference.shareBetter()).isEqualTo(.75, within(.03));
  }

  @Test
  void whatIsTheSameDiffersByNothing() {
    final ThemeBootstrap.Difference same = TWO.difference(once(6, 5, 6), once(6, 5, 6));
    assertThat(same).isEqualTo(new ThemeBootstrap.Difference(new Interval(0, 0, 0), 0));
  }

  @Test
  void fewerThemesAreLessSure() {
    final int pictures = 200;
    final SplittableRandom random = new SplittableRandom(1);
    final double[] actual = random.doubles(pictures).toArray();
    final double[] noise = random.doubles(pictures).toArray();
    final double[] predicted =
        IntStream.range(0, pictures).mapToDouble(i -> actual[i] + noise[i] - .5).toArray();
    final double[] mean = new double[pictures];
    Arrays.fill(mean, .5);
    double narrower = 0;
    for (final int together : new int[] {1, 10, 50}) {
      // The pictures of a theme are alike: as many strange ones would say more.
      final double[] alike = alike(predicted, together);
      final double[] alikeActual = alike(actual, together);
      final List<String> themes =
          IntStream.range(0, pictures).mapToObj(i -> "theme " + i / together).toList();
      final ThemeBootstrap bootstrap =
          new ThemeBootstrap(themes, alikeActual, new double[][] {mean}, 1);
      final Interval interval = bootstrap.explained(once(alike));
      assertThat(interval.high() - interval.low()).isGreaterThan(narrower);
      assertThat(interval.value()).isBetween(interval.low(), interval.high());
      narrower = interval.high() - interval.low();
    }
  }

  /** The first number of each theme in all its places. */
  private static double[] alike(final double[] numbers, final int together) {
    return IntStream.range(0, numbers.length)
        .mapToDouble(i -> numbers[i / together * together])
        .toArray();
  }

  @Test
  void theSeedMakesTheResamples() {
    final SplittableRandom random = new SplittableRandom(1);
    final List<String> themes = IntStream.range(0, 30).mapToObj(i -> "theme " + i).toList();
    final double[] actual = random.doubles(30).toArray();
    final double[] predicted = random.doubles(30).toArray();
    final double[][] mean = once(new double[30]);
    final Interval interval = new ThemeBootstrap(themes, actual, mean, 4).spearman(once(predicted));
    assertThat(new ThemeBootstrap(themes, actual, mean, 4).spearman(once(predicted)))
        .isEqualTo(interval);
    assertThat(new ThemeBootstrap(themes, actual, mean, 5).spearman(once(predicted)))
        .isNotEqualTo(interval);
  }
}
