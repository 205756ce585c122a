package feelscape.predict.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** By the axioms that have no other solution, and by a game worked out by hand. */
class ShapleyTest {

  @Test
  void playersWhoAddUpGetWhatTheyBring() {
    final double[] worth = {10, 13, 8, 11, 10.5, 13.5, 8.5, 11.5};
    assertThat(Shapley.values(3, worth)).containsExactly(new double[] {3, -2, 0.5}, within(1e-12));
  }

  /** A left glove and two right ones: a pair is worth 1. */
  @Test
  void theGloveGameIsSharedOutAsInTheBooks() {
    final double[] worth = {0, 0, 0, 1, 0, 1, 0, 1};
    assertThat(Shapley.values(3, worth))
        .containsExactly(new double[] {4 / 6.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
  }

  @Test
  void allThatIsWonIsSharedOut() {
    final double[] worth = new SplittableRandom(1).doubles(1 << 9, -100, 100).toArray();
    assertThat(Arrays.stream(Shapley.values(9, worth)).sum())
        .isCloseTo(worth[worth.length - 1] - worth[0], within(1e-9));
  }

  @Test
  void whoeverChangesNothingGetsNothing() {
    final double[] worth = new SplittableRandom(2).doubles(1 << 5, -100, 100).toArray();
    for (int others = 0; others < worth.length; others++) {
      worth[others | 4] = worth[others & ~4];
    }
    assertThat(Shapley.values(5, worth)[2]).isZero();
  }

  @Test
  void thoseWhoDoTheSameGetTheSame() {
    final double[] worth = new double[1 << 4];
    for (int set = 0; set < worth.length; set++) {
      final int twins = Integer.bitCount(set & 0b0101);
      worth[set] = twins * twins * 3.5 + (set & 0b0010) * twins - (set & 0b1000);
    }
    final double[] values = Shapley.values(4, worth);
    assertThat(values[0]).isCloseTo(values[2], within(1e-12)).isNotZero();
  }

  @Test
  void aCoalitionThatIsMissingIsMissed() {
    assertThatThrownBy(() -> Shapley.values(3, new double[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8");
  }
}
