package feelscape.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {
  private static final Ranks RANKS = new Ranks(new double[] {3, -1, 3, 0, 7, 3, 3, 0});

  @Test
  void smallerNumbersCountAndEqualsCountHalf() {
    assertThat(RANKS.of(-1)).isEqualTo(.5 / 8);
    assertThat(RANKS.of(0)).isEqualTo((1 + 2 / 2.) / 8);
    assertThat(RANKS.of(-0.)).isEqualTo(RANKS.of(0));
    assertThat(RANKS.of(3)).isEqualTo((3 + 4 / 2.) / 8);
    assertThat(RANKS.of(7)).isEqualTo(7.5 / 8);
  }

  @Test
  void aNumberMayBeStrange() {
    assertThat(RANKS.of(-2)).isZero();
    assertThat(RANKS.of(2.9)).isEqualTo(3 / 8.);
    assertThat(RANKS.of(Math.nextUp(3.))).isEqualTo(7 / 8.);
    assertThat(RANKS.of(8)).isEqualTo(1);
  }
}
