package feelscape.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyTest {

  @ParameterizedTest
  @CsvSource({
    "C, major, 0",
    "G, major, 1",
    "B, major, 5",
    "F, major, -1",
    "Db, major, -5",
    "Gb, major, -6",
    "A, minor, 0",
    "C, minor, -3",
    "F#, minor, 3",
    "D, dorian, 0",
    "G, mixolydian, 0",
    "F, lydian, 0"
  })
  void hasTheSignatureThatIsWritten(final String tonic, final String mode, final int signature) {
    assertThat(key(tonic, mode).signature()).isEqualTo(signature);
  }

  @ParameterizedTest
  @CsvSource({
    "Bb, major, Bb major",
    "d, DORIAN, D dorian",
    "F#, ionian, Gb major",
    "C, aeolian, C minor"
  })
  void isSpelledAsItsSignatureAsks(final String tonic, final String mode, final String name) {
    assertThat(key(tonic, mode).name()).isEqualTo(name);
  }

  @Test
  void containsItsScaleAndNothingElse() {
    final Key key = key("D", "dorian");
    assertThat(List.of(62, 64, 65, 67, 69, 71, 72)).allMatch(key::contains);
    assertThat(List.of(61, 63, 66, 68, 70)).noneMatch(key::contains);
  }

  @Test
  void refusesNamesThatNobodyUsesAndSaysWhichItTakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PitchClass.parse("H"))
        .withMessageContaining("'H'")
        .withMessageContaining("Bb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mode.parse("happy"))
        .withMessageContaining("'happy'")
        .withMessageContaining("dorian");
  }

  @Test
  void chordsAreNamedInTheKeysSpelling() {
    final Chord chord = new Chord(0, Ticks.BAR, 10, Chord.Quality.MAJOR_NINTH);
    assertThat(chord.name(key("F", "major"))).isEqualTo("Bbmaj9");
    assertThat(chord.name(key("B", "major"))).isEqualTo("A#maj9");
    assertThat(List.of(10, 14, 17, 21, 24, 60)).allMatch(chord::contains);
    assertThat(chord.contains(59)).isFalse();
  }

  private static Key key(final String tonic, final String mode) {
    return new Key(PitchClass.parse(tonic), Mode.parse(mode));
  }
}
