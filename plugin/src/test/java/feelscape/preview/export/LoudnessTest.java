package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference signals of ITU-R BS.1770-4 and of EBU Tech 3341 that fit into two channels. */
final class LoudnessTest {
  private static final double SILENCE = Double.NEGATIVE_INFINITY;

  private static double lufs(final Tone tone) {
    return lufs(tone.audio());
  }

  private static double lufs(final Audio audio) {
    return Loudness.integrated(audio, Gain.NONE, RenderProgress.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000})
  void aSineOfFullScaleInOneChannelHasThreeDecibelsLess(final int rate) {
    assertThat(lufs(new Tone(rate).sine(2, 997, 0, SILENCE))).isCloseTo(-3.01, within(0.03));
    assertThat(lufs(new Tone(rate).sine(2, 997, SILENCE, 0))).isCloseTo(-3.01, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000})
  void theCasesOfTheBroadcastersAreMet(final int rate) {
    assertThat(lufs(at(rate, 20, -23))).as("case 1").isCloseTo(-23, within(0.1));
    assertThat(lufs(at(rate, 20, -33))).as("case 2").isCloseTo(-33, within(0.1));
    assertThat(lufs(at(rate, 10, -36, 60, -23, 10, -36))).as("case 3").isCloseTo(-23, within(0.1));
    assertThat(lufs(at(rate, 10, -72, 10, -36, 60, -23, 10, -36, 10, -72)))
        .as("case 4")
        .isCloseTo(-23, within(0.1));
    assertThat(lufs(at(rate, 20, -26, 20.1, -20, 20, -26)))
        .as("case 5")
        .isCloseTo(-23, within(0.1));
  }

  /** EBU Tech 3342, cases 1 to 4. */
  @Test
  void theRangeIsFromSoftToLoud() {
    assertThat(range(20, -20, 20, -30)).as("case 1").isCloseTo(10, within(1.0));
    assertThat(range(20, -20, 20, -15)).as("case 2").isCloseTo(5, within(1.0));
    assertThat(range(20, -40, 20, -20)).as("case 3").isCloseTo(20, within(1.0));
    assertThat(range(20, -50, 20, -35, 20, -20, 20, -35, 20, -50))
        .as("case 4")
        .isCloseTo(15, within(1.0));
    assertThat(range(2, -20)).as("too short").isZero();
  }

  private static double range(final double... stretches) {
    return Loudness.range(at(44_100, stretches).audio());
  }

  /** A tone of 1 kHz: seconds and level by turns. */
  private static Tone at(final int rate, final double... stretches) {
    final Tone tone = new Tone(rate);
    for (int i = 0; i < stretches.length; i += 2) {
      tone.sine(stretches[i], 1000, stretches[i + 1]);
    }
    return tone;
  }

  @Test
  void theEarHearsTrebleLouderAndHardlyHearsWhatIsDeep() {
    final double middle = lufs(new Tone(44_100).sine(2, 1000, -20));
    assertThat(lufs(new Tone(44_100).sine(2, 10_000, -20)) - middle).isCloseTo(3.3, within(0.2));
    assertThat(lufs(new Tone(44_100).sine(2, 100, -20)) - middle).isCloseTo(-1.8, within(0.3));
    assertThat(lufs(new Tone(44_100).sine(2, 25, -20)) - middle).isLessThan(-10);
  }

  @Test
  void silenceHasNoLoudness() {
    assertThat(lufs(new Tone(44_100).sine(2, 100, SILENCE))).isEqualTo(SILENCE);
    assertThat(lufs(new Tone(44_100).sine(0.3, 100, -10))).isEqualTo(SILENCE);
  }
}
