package feelscape.compose.anneal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Clip;
import org.junit.jupiter.api.Test;

/** Each rule about chords, bass and drums alone, on clips by hand. */
class RhythmSectionRulesTest {
  private static double bar(final BarRule rule, final int bar, final String text) {
    return rule.value(Clip.of(text), bar);
  }

  @Test
  void aVoicingHasItsThirdAndSeventhAndNothingForeignOrTwice() {
    assertThat(bar(new Voicing(), 0, voicing("E3", "G3", "B3", "D4"))).isEqualTo(1);
    assertThat(bar(new Voicing(), 0, voicing("E3", "G3", "C4", "D4"))).isEqualTo(.75);
    assertThat(bar(new Voicing(), 0, voicing("E3", "F3", "B3", "D4"))).isEqualTo(.875);
    assertThat(bar(new Voicing(), 0, voicing("E3", "B3", "D4", "E4"))).isEqualTo(.875);
  }

  private static String voicing(
      final String low, final String middle, final String high, final String top) {
    return """
        chords       | Imaj9 |
        chord_low    | %s - - - |
        chord_middle | %s - - - |
        chord_high   | %s - - - |
        chord_top    | %s - - - |
        """
        .formatted(low, middle, high, top);
  }

  @Test
  void chordVoicesMoveLittle() {
    assertThat(bar(new VoiceLeading(), 1, "chord_low | E3 - - - | E3 - - - |")).isEqualTo(1);
    assertThat(bar(new VoiceLeading(), 1, "chord_low | E3 - - - | F3 - - - |")).isGreaterThan(.7);
    assertThat(bar(new VoiceLeading(), 1, "chord_low | E3 - - - | B3 - - - |")).isLessThan(.3);
  }

  @Test
  void chordVoicesStrikeTogetherAtAChange() {
    final String three =
        """
        chords       | Imaj9 | vi7 |
        chord_low    | C3 - - - | C3 - - - |
        chord_middle | E3 - - - | E3 - - - |
        chord_high   | G3 - - - | G3 - - - |
        """;
    assertThat(bar(new Ensemble(), 0, three + "chord_top | B3 - - - |")).isEqualTo(1);
    assertThat(bar(new Ensemble(), 0, three + "chord_top | . B3 - - |")).isEqualTo(.5);
    assertThat(bar(new Ensemble(), 1, three)).isEqualTo(.75);
    assertThat(bar(new Ensemble(), 2, three + "chord_top | B3 - - - |")).isZero();
  }

  @Test
  void bassAndChordsRingAndRestAsTheirPageSays() {
    final String page = "page bass | C2 - - - | C2 . . . |\n";
    assertThat(bar(new Sustain(), 0, page + "bass | C2 - - - |")).isEqualTo(1);
    assertThat(bar(new Sustain(), 0, page + "bass | C2 - . . |")).isEqualTo(.9);
    assertThat(bar(new Sustain(), 1, page + "bass | | C2 - - - |")).isEqualTo(.85);
  }

  @Test
  void theBassHasTheRootWhereTheChordChanges() {
    final String chords = "chords | Imaj7 |\n";
    assertThat(bar(new BassRoots(), 0, chords + "bass | C2 - - - |")).isEqualTo(1);
    assertThat(bar(new BassRoots(), 0, chords + "bass | G2 - - - |")).isZero();
    assertThat(bar(new BassRoots(), 0, chords + "bass | . C2 - - |")).isLessThan(.3);
    assertThat(bar(new BassRoots(), 0, chords + "bass | C2 - G2 - |"))
        .isGreaterThan(bar(new BassRoots(), 0, chords + "bass | C2 - D2 - |"));
    assertThat(bar(new BassRoots(), 0, chords + "bass | C2 - D2 - |"))
        .isGreaterThan(bar(new BassRoots(), 0, chords + "bass | C2 - C#2 - |"));
  }

  @Test
  void bassAndKickPlayTogether() {
    assertThat(bar(new GrooveLock(), 0, "bass | C2 - C2 - |\nkick | x . x . |")).isEqualTo(1);
    assertThat(bar(new GrooveLock(), 0, "bass | C2 - C2 - |\nkick | x . . . |")).isEqualTo(.5);
    assertThat(bar(new GrooveLock(), 0, "bass | C2 - - - |\nkick | . x . . |")).isZero();
  }

  @Test
  void theRhythmSectionPlaysWhatItsPageSays() {
    final String page = "page kick | x . x . |\npage snare | . x . x |\n";
    assertThat(written(page + "kick | x . x . |\nsnare | . x . x |")).isEqualTo(1);
    assertThat(written(page + "kick | x . x . |\nsnare | . x . . |")).isEqualTo(.75);
    assertThat(written(page + "kick | x x x . |\nsnare | . x . x |")).isEqualTo(.8);
    assertThat(written(page + "kick | . x . . |\nrim | . x . x |")).isZero();
  }

  private static double written(final String text) {
    return new AsWritten().value(Clip.of(text));
  }
}
