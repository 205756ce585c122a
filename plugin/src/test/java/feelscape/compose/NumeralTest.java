package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.music.Key;
import feelscape.music.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource({
    "Imaj9, Cmaj9",
    "ii7, Dm7",
    "iv6, Fm6",
    "V7/ii, A7",
    "V7sus, G7sus4",
    "iim7b5, Dm7b5",
    "vi9, Am9",
    "I69, C6/9"
  })
  void readsNumeralsInC(final String numeral, final String chord) {
    assertThat(Numeral.parse(numeral).chord(0, 0, 960).name(new Key(0, Mode.IONIAN)))
        .isEqualTo(chord);
  }

  @ParameterizedTest
  @CsvSource({"bVIImaj7, Bbmaj7", "bIImaj7, Dbmaj7", "bIII6, Eb6"})
  void flatsLowerTheMajorScale(final String numeral, final String chord) {
    assertThat(Numeral.parse(numeral).chord(0, 0, 960).name(new Key(0, Mode.AEOLIAN)))
        .isEqualTo(chord);
  }

  @Test
  void namesWhatItCannotRead() {
    assertThatThrownBy(() -> Numeral.parse("H7")).hasMessageContaining("'H7'");
    assertThatThrownBy(() -> Numeral.parse("V7alt")).hasMessageContaining("7alt");
  }
}
