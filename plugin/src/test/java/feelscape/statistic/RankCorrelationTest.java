package feelscape.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  private static final double EXACT = 1e-12;

  private static double[] of(final double... numbers) {
    return numbers;
  }

  @Test
  void onlyTheOrderCounts() {
    assertThat(RankCorrelation.of(of(1, 2, 3), of(1, 10, 1000))).isEqualTo(1, within(EXACT));
    assertThat(RankCorrelation.of(of(1, 2, 3), of(3, 2, -9))).isEqualTo(-1, within(EXACT));
    // 1 - 6 Σd² / n(n² - 1) with two neighbours swapped: 1 - 6 * 2 / 60.
    assertThat(RankCorrelation.of(of(1, 2, 3, 4), of(1, 2, 4, 3))).isEqualTo(.8, within(EXACT));
  }

  @Test
  void equalsShareTheirRank() {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 * 5).
    assertThat(RankCorrelation.of(of(1, 2, 2, 3), of(1, 2, 3, 4)))
        .isEqualTo(4.5 / Math.sqrt(22.5), within(EXACT));
  }

  @Test
  void whatComesByWayOfTheThirdIsTakenOff() {
    final double[] x = of(1, 2, 3, 4, 5);
    final double[] y = of(1, 3, 2, 4, 5); // Σd² = 2: .9
    final double[] z = of(3, 1, 2, 5, 4); // Σd² = 4+1+1+1+1 = 8: .6; with y 4+4+0+1+1 = 10: .5
    assertThat(RankCorrelation.partial(x, y, z))
        .isEqualTo((.9 - .6 * .5) / Math.sqrt((1 - .36) * (1 - .25)), within(EXACT));
  }
}
