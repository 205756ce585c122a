package feelscape.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoodTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, neutral and even",
    "0.19, -0.19, neutral and even",
    "0.21, -0.21, bright and calm",
    "-0.21, 0.21, dark and excited",
    "-2, 0, dark and even",
    "0, 3, neutral and excited"
  })
  void aMoodHasWords(final double valence, final double arousal, final String words) {
    final Mood usual = Mood.USUAL;
    assertThat(new Mood(usual.valence() + valence, usual.arousal() + arousal).words())
        .isEqualTo(words);
  }
}
