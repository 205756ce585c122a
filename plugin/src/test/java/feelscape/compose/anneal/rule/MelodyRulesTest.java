package feelscape.compose.anneal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.compose.Clip;
import feelscape.compose.Targets;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule about the melody alone, on clips by hand. */
class MelodyRulesTest {
  private static final List<Double> ONLY_C_AND_G =
      List.of(.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, .5, 0.0, 0.0, 0.0, 0.0);

  private static final Targets FOUR_AROUND_G4 =
      new Targets(4, 67, 12, 3, 55, 79, 4, 0, 80, ONLY_C_AND_G);

  private static Draft draft(final String text) {
    return Clip.of(text, FOUR_AROUND_G4);
  }

  private static double value(final PieceRule rule, final String text) {
    return rule.value(draft(text));
  }

  private static double bar(final BarRule rule, final int bar, final String text) {
    return rule.value(draft(text), bar);
  }

  private static double firstBar(final BarRule rule, final String text) {
    return rule.value(draft(text), 0);
  }

  @Test
  void scaleIsTheShareInTheKey() {
    assertThat(value(new Scale(), "melody | C4 D4 E4 F4 |")).isEqualTo(1);
    assertThat(value(new Scale(), "melody | C4 D4 D#4 F#4 |")).isEqualTo(.5);
  }

  @Test
  void pitchClassesOverlapWithTheHistogram() {
    assertThat(value(new PitchClasses(), "melody | C4 G4 C5 G4 |")).isEqualTo(1);
    assertThat(value(new PitchClasses(), "melody | C4 C4 C4 G4 |")).isEqualTo(.75);
    assertThat(value(new PitchClasses(), "melody | D4 E4 F4 A4 |")).isZero();
  }

  @Test
  void meanPitchIsHalvedASemitoneOff() {
    assertThat(value(new MeanPitch(), "melody | F#4 G#4 |")).isEqualTo(1);
    assertThat(value(new MeanPitch(), "melody | F#4 F#4 |")).isEqualTo(.5);
  }

  @Test
  void pitchRangeIsMeasuredAgainstTheOneAsked() {
    assertThat(value(new PitchRange(), "melody | C4 C5 |")).isEqualTo(1);
    assertThat(value(new PitchRange(), "melody | C4 F#4 |")).isEqualTo(.5);
    assertThat(value(new PitchRange(), "melody | C4 |")).isZero();
  }

  @Test
  void pitchSpreadIsTheStandardDeviation() {
    assertThat(value(new PitchSpread(), "melody | C4 F#4 |")).isCloseTo(1, within(1e-9));
    assertThat(value(new PitchSpread(), "melody | C4 E4 |")).isCloseTo(.5, within(1e-9));
  }

  @Test
  void durationsAreMeasuredIn16ths() {
    assertThat(value(new MeanDuration(), "melody | C4 C4 C4 C4 |")).isEqualTo(1);
    assertThat(value(new MeanDuration(), "melody | C4 - C4 C4 |")).isCloseTo(3 / 7.0, within(1e-9));
    assertThat(value(new DurationSpread(), "melody | C4 C4 C4 C4 |")).isEqualTo(1);
    assertThat(value(new DurationSpread(), "melody | C4 - - C4 |")).isCloseTo(.2, within(1e-9));
  }

  @Test
  void densityIsHalvedByATenthTooManyOrTooFew() {
    assertThat(value(new Density(), "melody | C4 D4 E4 F4 |")).isEqualTo(1);
    assertThat(value(new Density(), "melody | C4 D4 E4 . |")).isCloseTo(1 / 3.5, within(1e-9));
  }

  @Test
  void loudnessIsTheMeanVelocity() {
    final Draft draft = draft("melody | C4 |");
    draft.put(Voice.MELODY, 0, 4, 60, 80);
    assertThat(new Loudness().value(draft)).isEqualTo(1);
    draft.put(Voice.MELODY, 0, 4, 60, 84);
    assertThat(new Loudness().value(draft)).isEqualTo(.5);
  }

  @Test
  void stepsSingBetterThanLeaps() {
    final double steps = firstBar(new Intervals(), "melody | C4 D4 E4 D4 |");
    final double thirds = firstBar(new Intervals(), "melody | C4 E4 G4 E4 |");
    final double sevenths = firstBar(new Intervals(), "melody | C4 B4 C4 B4 |");
    assertThat(steps).isEqualTo(1).isGreaterThan(thirds);
    assertThat(thirds).isGreaterThan(sevenths);
  }

  @Test
  void aLeapIsRecoveredByTurningBackWithoutALeap() {
    assertThat(firstBar(new LeapRecovery(), "melody | C4 A4 G4 E4 |")).isEqualTo(1);
    assertThat(firstBar(new LeapRecovery(), "melody | C4 A4 B4 C5 |")).isZero();
    assertThat(firstBar(new LeapRecovery(), "melody | C4 A4 C4 G4 |")).isZero();
  }

  @Test
  void notesOnBeatsFitTheMetreBest() {
    final double beats = firstBar(new Metre(), "melody | C4 D4 E4 F4 |");
    final double between = firstBar(new Metre(), "melody | . C4 . . . D4 . . . E4 . . . F4 . . |");
    assertThat(beats).isEqualTo(1).isGreaterThan(between);
  }

  @Test
  void accentsFollowTheDynamics() {
    final Draft draft = draft("melody | C4 D4 E4 F4 |");
    assertThat(new Accents().value(draft)).isEqualTo(1);
    draft.put(Voice.MELODY, 0, 4, 60, 20);
    assertThat(new Accents().value(draft)).isLessThan(.8);
  }

  @Test
  void theRepeatResemblesTheStatementAndTheContrastDoesNot() {
    final Motif motif = new Motif();
    final Draft aaba =
        draft("melody | C4 D4 E4 G4 | C4 D4 E4 F4 | . A4 . . B4 . . A4 | C4 D4 E4 G4 |");
    final Draft allTheSame =
        draft("melody | C4 D4 E4 G4 | C4 D4 E4 G4 | C4 D4 E4 G4 | C4 D4 E4 G4 |");
    assertThat(motif.value(aaba, 1)).isEqualTo(1);
    assertThat(motif.value(aaba, 2)).isEqualTo(1);
    assertThat(motif.value(aaba, 3)).isEqualTo(1);
    assertThat(motif.value(allTheSame, 2)).isZero();
  }

  @Test
  void aMotifIsTheSameAnOctaveHigherButNotElsewhere() {
    final Draft octave = draft("melody | C4 D4 E4 G4 | | | C5 D5 E5 G5 |");
    final Draft fourth = draft("melody | C4 D4 E4 G4 | | | F4 G4 A4 C5 |");
    assertThat(new Motif().value(octave, 3)).isEqualTo(1);
    assertThat(new Motif().value(fourth, 3)).isZero();
  }

  @Test
  void aSectionEndsWithABreathOnAChordTone() {
    assertThat(firstBar(new Phrase(), "melody | C4 D4 E4 - |")).isEqualTo(1);
    assertThat(firstBar(new Phrase(), "melody | C4 D4 F4 - |")).isEqualTo(.5);
    assertThat(firstBar(new Phrase(), "melody | C4 . . . . . . D4 |")).isZero();
  }

  @Test
  void theLastSectionEndsAtHome() {
    assertThat(bar(new Phrase(), 3, "melody | | | | E4 D4 C4 - |")).isEqualTo(1);
    assertThat(bar(new Phrase(), 3, "melody | | | | C4 D4 E4 - |")).isEqualTo(.5);
  }

  @Test
  void aSectionHasOneSummitInside() {
    assertThat(firstBar(new Contour(), "melody | C4 E4 G4 E4 |")).isEqualTo(1);
    assertThat(firstBar(new Contour(), "melody | C4 G4 G4 E4 |")).isEqualTo(.75);
    assertThat(firstBar(new Contour(), "melody | C4 D4 E4 G4 |")).isEqualTo(.5);
    assertThat(firstBar(new Contour(), "melody | G4 E4 D4 G4 |")).isEqualTo(.25);
    assertThat(firstBar(new Contour(), "melody | C4 . G4 . |")).isEqualTo(1);
  }

  @Test
  void theSecondHalfOfASectionAnswersInItsRhythm() {
    final String call = "melody | C4 D4 . E4 | ";
    final String rest = " | | | | | |";
    assertThat(bar(new CallAndAnswer(), 0, call + rest)).isEqualTo(1);
    assertThat(bar(new CallAndAnswer(), 1, call + "E4 F4 . G4" + rest)).isEqualTo(1);
    assertThat(bar(new CallAndAnswer(), 1, call + "E4 . . G4" + rest)).isEqualTo(1);
    assertThat(bar(new CallAndAnswer(), 1, call + ". . . G4" + rest)).isEqualTo(2 / 3.0);
    assertThat(bar(new CallAndAnswer(), 1, call + ". . G4 ." + rest)).isZero();
  }

  @Test
  void mostFiguresComeAgainAndSomeDoNot() {
    // Up a second, down a second, up, down: four that come again, of four; then of five.
    final double again = value(new Figures(), "melody | C4 D4 C4 D4 | C4 . . . |");
    final double surprised = value(new Figures(), "melody | C4 D4 C4 D4 | C4 G4 . . |");
    final double never = value(new Figures(), "melody | C4 D4 F4 C4 | G4 F4 . . |");
    assertThat(again).isEqualTo(.5);
    assertThat(surprised).isGreaterThan(.8);
    assertThat(never).isLessThan(again);
  }

  @Test
  void strongBeatsHaveChordTonesOrLeanOnTheNextNote() {
    assertThat(firstBar(new StrongBeats(), "melody | C4 . E4 . |")).isEqualTo(1);
    assertThat(firstBar(new StrongBeats(), "melody | F4 . A4 . |")).isZero();
    assertThat(firstBar(new StrongBeats(), "melody | F4 E4 G4 . |")).isEqualTo(1);
    assertThat(firstBar(new StrongBeats(), "melody | C4 F4 E4 A4 |")).isEqualTo(5 / 6.0);
  }

  @Test
  void minorSecondsAndNinthsClashUnlessTheyResolve() {
    assertThat(firstBar(new Clash(), clash("F4 - - -"))).isZero();
    assertThat(firstBar(new Clash(), clash("F5 - - -"))).isZero();
    assertThat(firstBar(new Clash(), clash("D#4 - - -"))).isZero();
    assertThat(firstBar(new Clash(), clash("D#5 - - -"))).isEqualTo(1);
    assertThat(firstBar(new Clash(), clash("G4 - - -"))).isEqualTo(1);
    assertThat(firstBar(new Clash(), clash("F4 E4 . . . . . ."))).isEqualTo(1);
  }

  private static String clash(final String melody) {
    return """
        chords   | Imaj7 |
        chord_low | E4 - - - |
        melody   | %s |
        """
        .formatted(melody);
  }

  @Test
  void foreignNotesMoveOnByStep() {
    assertThat(firstBar(new Resolution(), "melody | C4 D#4 E4 . |")).isEqualTo(1);
    assertThat(firstBar(new Resolution(), "melody | C4 D#4 G4 . |")).isZero();
    assertThat(firstBar(new Resolution(), "melody | C4 D#4 . E4 |")).isZero();
    assertThat(firstBar(new Resolution(), "melody | C4 D4 G4 . |")).isEqualTo(1);
  }

  @Test
  void theMelodyLiesAboveTheChords() {
    final String chord = "chord_top | C4 - - - |\n";
    assertThat(firstBar(new Register(), chord + "melody | E4 G4 C4 D4 |")).isEqualTo(1);
    assertThat(firstBar(new Register(), chord + "melody | E4 G4 B3 A3 |")).isEqualTo(.5);
  }
}
