package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntropyTest {
  private static final double EXACT = 1e-12;

  @Test
  void ofFourClassesAlikeIsTwoBits() {
    assertThat(Entropy.ofPitchClasses(quarters(60, 62, 64, 65)).orElseThrow())
        .isEqualTo(2, within(EXACT));
  }

  @Test
  void octavesAreOneClass() {
    // A half, a quarter, a quarter: 0.5 + 0.5 + 0.5.
    assertThat(Entropy.ofPitchClasses(quarters(48, 60, 62, 65)).orElseThrow())
        .isEqualTo(1.5, within(EXACT));
    assertThat(Entropy.ofPitchClasses(quarters(48, 60, 72)).orElseThrow())
        .isEqualTo(0, within(EXACT));
  }

  @Test
  void h1IsTheMeanOfTheBars() {
    // A bar of one class, a bar of four.
    assertThat(Entropy.ofBars(quarters(60, 60, 60, 60, 60, 62, 64, 65)).orElseThrow())
        .isEqualTo(1, within(EXACT));
  }

  @Test
  void silenceHasNone() {
    assertThat(Entropy.ofPitchClasses(List.of())).isEmpty();
    assertThat(Entropy.ofBars(List.of())).isEmpty();
  }
}
