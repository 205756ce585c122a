package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two bars as a lofi piece has them, each lane alone, in dB against the melody. */
class LaneBalanceTest {
  private static final int[] MELODY = {69, 72, 76, 74, 72, 69, 67, 65, 67, 71, 74, 72};
  private static final int[][] CHORDS = {{53, 57, 60, 64}, {53, 59, 62, 65}};
  private static final int[] ROOTS = {38, 43};

  @ParameterizedTest
  @CsvSource({
    "0, 4, 32, 0",
    "0, 4, 35, 0",
    "4, 0, 32, 0",
    "4, 0, 35, 0",
    "11, 24, 32, 40",
    "24, 89, 35, 25",
    "59, 11, 33, 40",
    "73, 89, 38, 25"
  })
  void theMelodyLeadsAndEveryLaneIsHeard(
      final int melody, final int chords, final int bass, final int kit) throws Exception {
    final double leading = loudness(melody(melody));
    assertThat(loudness(chords(chords)) - leading).as("chords").isBetween(-5.0, 0.0);
    assertThat(loudness(bass(bass)) - leading).as("bass").isBetween(-3.0, 2.0);
    assertThat(loudness(drums(kit)) - leading).as("drums").isBetween(-3.0, 2.0);
  }

  private static double loudness(final Tune tune) throws Exception {
    return tune.listen().between(0, 4).loudness();
  }

  private static Tune melody(final int program) throws Exception {
    final Tune tune = new Tune().program(Lane.MELODY, program);
    for (int i = 0; i < MELODY.length; i++) {
      tune.note(Lane.MELODY, i / 3.0, 0.3, MELODY[i], 78);
    }
    return tune;
  }

  private static Tune chords(final int program) throws Exception {
    final Tune tune = new Tune().program(Lane.CHORDS, program);
    for (int bar = 0; bar < 2; bar++) {
      for (final int pitch : CHORDS[bar]) {
        tune.note(Lane.CHORDS, 2 * bar, 1, pitch, 62);
        tune.note(Lane.CHORDS, 2 * bar + 1.25, 0.7, pitch, 54);
      }
    }
    return tune;
  }

  private static Tune bass(final int program) throws Exception {
    final Tune tune = new Tune().program(Lane.BASS, program);
    for (int bar = 0; bar < 2; bar++) {
      tune.note(Lane.BASS, 2 * bar, 0.9, ROOTS[bar], 84);
      tune.note(Lane.BASS, 2 * bar + 1.25, 0.6, ROOTS[bar], 76);
    }
    return tune;
  }

  private static Tune drums(final int kit) throws Exception {
    final Tune tune = new Tune().program(Lane.DRUMS, kit);
    for (int bar = 0; bar < 2; bar++) {
      tune.note(Lane.DRUMS, 2 * bar, 0.1, 36, 96).note(Lane.DRUMS, 2 * bar + 1.25, 0.1, 36, 84);
      tune.note(Lane.DRUMS, 2 * bar + 0.5, 0.1, 38, 90)
          .note(Lane.DRUMS, 2 * bar + 1.5, 0.1, 38, 92);
      for (int i = 0; i < 8; i++) {
        tune.note(Lane.DRUMS, 2 * bar + i / 4.0, 0.06, 42, i % 2 == 0 ? 74 : 54);
      }
    }
    return tune;
  }
}
