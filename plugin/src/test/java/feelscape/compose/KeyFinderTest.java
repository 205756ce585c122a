package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Key;
import feelscape.music.Mode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFinderTest {
  private static final List<Double> FLAT = Collections.nCopies(12, 1.0 / 12);

  private static final List<Double> WHITE_ON_C =
      List.of(.22, 0.0, .12, 0.0, .16, .10, 0.0, .18, 0.0, .12, 0.0, .10);
  private static final List<Double> WHITE_ON_A =
      List.of(.16, 0.0, .12, 0.0, .18, .10, 0.0, .10, 0.0, .22, 0.0, .12);
  private static final List<Double> WHITE_ON_D =
      List.of(.10, 0.0, .24, 0.0, .10, .17, 0.0, .10, 0.0, .18, 0.0, .11);

  @Test
  void theTonicTriadTellsModesOfOneScaleApart() {
    assertThat(KeyFinder.find(WHITE_ON_C, null, null)).isEqualTo(new Key(0, Mode.IONIAN));
    assertThat(KeyFinder.find(WHITE_ON_A, null, null)).isEqualTo(new Key(9, Mode.AEOLIAN));
    assertThat(KeyFinder.find(WHITE_ON_D, null, null)).isEqualTo(new Key(2, Mode.DORIAN));
  }

  @Test
  void whatIsGivenIsKept() {
    assertThat(KeyFinder.find(WHITE_ON_C, 9, null)).isEqualTo(new Key(9, Mode.AEOLIAN));
    assertThat(KeyFinder.find(WHITE_ON_C, null, Mode.LYDIAN).mode()).isEqualTo(Mode.LYDIAN);
    assertThat(KeyFinder.find(WHITE_ON_C, 6, Mode.DORIAN)).isEqualTo(new Key(6, Mode.DORIAN));
  }

  @Test
  void aHistogramThatSaysNothingIsInCMajor() {
    assertThat(KeyFinder.find(FLAT, null, null)).isEqualTo(new Key(0, Mode.IONIAN));
  }

  @Test
  void aTransposedHistogramIsInTheTransposedKey() {
    for (int up = 0; up < 12; up++) {
      final var transposed = new java.util.ArrayList<>(WHITE_ON_D);
      Collections.rotate(transposed, up);
      assertThat(KeyFinder.find(transposed, null, null))
          .isEqualTo(new Key((2 + up) % 12, Mode.DORIAN));
    }
  }
}
