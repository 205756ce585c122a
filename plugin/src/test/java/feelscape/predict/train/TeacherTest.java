package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Mode;
import feelscape.music.MusicParameters;
import feelscape.predict.KeyProfile;
import feelscape.predict.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TeacherTest {

  @Test
  void theHappierTheBrighterTheMode() {
    final List<Mode> modes = new ArrayList<>();
    for (final double valence : new double[] {0, 0.3, 0.5, 0.7, 1}) {
      final List<Double> histogram = Teacher.teach(valence, 0.5, 0).pitchClassHistogram();
      modes.add(KeyProfile.keyOf(histogram).mode());
    }
    assertThat(modes)
        .containsExactly(Mode.AEOLIAN, Mode.DORIAN, Mode.MIXOLYDIAN, Mode.IONIAN, Mode.LYDIAN);
  }

  @Test
  void theMoreExcitedTheFasterLouderDenserAndShorter() {
    assertRisesWithArousal(MusicParameters::tempo);
    assertRisesWithArousal(MusicParameters::averageVelocity);
    assertRisesWithArousal(MusicParameters::rhythmicDensity);
    assertRisesWithArousal(parameters -> -parameters.averageDuration());
  }

  @Test
  void theHappierTheHigher() {
    assertThat(Teacher.teach(0.9, 0.5, 0).averagePitch())
        .isGreaterThan(Teacher.teach(0.1, 0.5, 0).averagePitch());
  }

  @Test
  void neighbouringHuesLieAFifthApart() {
    assertThat(tonic(0.01)).isZero();
    assertThat(tonic(0.1)).isEqualTo(7);
    assertThat(tonic(0.99)).isEqualTo(5);
  }

  @Test
  void whatIsTaughtBetweenKeysIsAroundTheOneThatIsPlayed() {
    for (int mode = 0; mode < 5; mode++) {
      for (int tonic = 0; tonic < 12; tonic++) {
        for (final double off : new double[] {-0.25, 0, 0.25}) {
          final double valence = (mode + 0.5 + off) / 5;
          final double hue = (tonic + 0.5 + off) / 12;
          assertThat(
                  KeyProfile.keyAround(
                      Teacher.pitchClasses(valence, hue), KeyProfile.MODES.get(mode)))
              .isEqualTo(KeyProfile.keyOf(Teacher.teach(valence, 0.5, hue).pitchClassHistogram()));
        }
      }
    }
  }

  @Test
  void aSmallStepInMoodOrHueIsASmallStepInWhatIsTaught() {
    List<Double> before = Teacher.pitchClasses(0, 0);
    for (int i = 1; i <= 1000; i++) {
      final List<Double> now = Teacher.pitchClasses(i / 1000.0, i / 1000.0);
      for (int pitchClass = 0; pitchClass < now.size(); pitchClass++) {
        assertThat(now.get(pitchClass)).isCloseTo(before.get(pitchClass), within(0.01));
      }
      before = now;
    }
  }

  @Test
  void allThatIsTaughtLiesWithinTheOutputsRanges() {
    for (int valence = 0; valence <= 10; valence++) {
      for (int arousal = 0; arousal <= 10; arousal++) {
        final MusicParameters parameters = Teacher.teach(valence / 10.0, arousal / 10.0, 0.5);
        assertInRange(Output.TEMPO, parameters.tempo());
        assertInRange(Output.AVERAGE_PITCH, parameters.averagePitch());
        assertInRange(Output.PITCH_RANGE, parameters.pitchRange());
        assertInRange(Output.PITCH_STD, parameters.pitchStd());
        assertInRange(Output.AVERAGE_VELOCITY, parameters.averageVelocity());
        assertInRange(Output.RHYTHMIC_DENSITY, parameters.rhythmicDensity());
        assertInRange(Output.AVERAGE_DURATION, parameters.averageDuration());
        assertInRange(Output.DURATION_STD, parameters.durationStd());
      }
    }
  }

  private static void assertInRange(final Output output, final double value) {
    assertThat(value).as(output.name()).isBetween(output.least() - 1e-9, output.most() + 1e-9);
  }

  private static void assertRisesWithArousal(final ToDoubleFunction<MusicParameters> cue) {
    for (int arousal = 1; arousal <= 10; arousal++) {
      assertThat(cue.applyAsDouble(Teacher.teach(0.5, arousal / 10.0, 0)))
          .isGreaterThan(cue.applyAsDouble(Teacher.teach(0.5, (arousal - 1) / 10.0, 0)));
    }
  }

  private static int tonic(final double hue) {
    return KeyProfile.keyOf(Teacher.teach(0.5, 0.5, hue).pitchClassHistogram()).tonic();
  }
}
