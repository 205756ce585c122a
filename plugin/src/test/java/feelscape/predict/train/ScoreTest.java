package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final double[] ACTUAL = {1, 2, 3, 6};
  private static final double[] MEAN = {3, 3, 3, 3};

  @Test
  void scoresAreThoseWorkedByHand() {
    final Score score = Score.of(new double[] {2, 2, 5, 4}, ACTUAL, MEAN);
    // Squares 1 + 0 + 4 + 4 over four; those of the mean 4 + 1 + 0 + 9.
    assertThat(score.meanSquaredError()).isEqualTo(2.25);
    assertThat(score.ofTheMean()).isEqualTo(3.5);
    assertThat(score.explained()).isCloseTo(1 - 2.25 / 3.5, within(1e-12));
    // Ranks 1.5 1.5 4 3 against 1 2 3 4: 3.5 / sqrt(4.5 * 5).
    assertThat(score.spearman()).isCloseTo(3.5 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void sayingTheMeanExplainsNothingAndTheTruthAll() {
    assertThat(Score.of(MEAN, ACTUAL, MEAN).explained()).isZero();
    assertThat(Score.of(ACTUAL, ACTUAL, MEAN).explained()).isEqualTo(1);
    assertThat(Score.of(ACTUAL, ACTUAL, MEAN).spearman()).isCloseTo(1, within(1e-12));
  }
}
