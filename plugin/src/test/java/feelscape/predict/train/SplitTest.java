package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void everyThemeIsTestedInExactlyOneOfTheTurns() {
    for (int theme = 0; theme < 500; theme++) {
      int tested = 0;
      for (int turn = 0; turn < Split.TURNS; turn++) {
        tested += new Split(turn).of("theme " + theme) == Split.Part.TEST ? 1 : 0;
      }
      assertThat(tested).isEqualTo(1);
    }
  }

  @Test
  void thirteenOfTwentyThemesTrainThreeValidateAndFourTest() {
    final Map<Split.Part, Integer> counts = new EnumMap<>(Split.Part.class);
    for (int theme = 0; theme < 10_000; theme++) {
      counts.merge(new Split(0).of("theme " + theme), 1, Integer::sum);
    }
    assertThat(counts.get(Split.Part.TRAINING)).isBetween(6200, 6800);
    assertThat(counts.get(Split.Part.VALIDATION)).isBetween(1300, 1700);
    assertThat(counts.get(Split.Part.TEST)).isBetween(1800, 2200);
  }
}
