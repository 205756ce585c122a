package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import feelscape.preview.RenderProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruePeakMeterTest {
  private static double decibels(final Audio audio, final Ends ends) {
    return Decibels.of(new TruePeakMeter(audio, Gain.NONE, ends).highest(RenderProgress.NONE));
  }

  /** EBU Tech 3341, cases 15 to 18: sines whose samples miss their peaks by up to 3 dB. */
  @ParameterizedTest
  @CsvSource({"4, 0", "4, 45", "6, 60", "8, 67.5"})
  void peaksBetweenTheSamplesAreFound(final int samplesATurn, final double phase) {
    final Audio audio = new Tone(48_000).of(1, i -> wave(i, samplesATurn, phase), i -> 0).audio();
    assertThat(decibels(audio, Ends.ITSELF)).isCloseTo(-6.02, within(0.1));
  }

  private static double wave(final int i, final int samplesATurn, final double phase) {
    return 0.5 * Math.sin(2 * Math.PI * i / samplesATurn + Math.toRadians(phase));
  }

  @Test
  void aLoneSampleIsItsOwnPeak() {
    final Audio audio = new Tone(44_100).of(0.1, i -> 0, i -> i == 77 ? -0.25 : 0).audio();
    assertThat(decibels(audio, Ends.SILENCE)).isCloseTo(-12.04, within(0.01));
  }

  @Test
  void aLoopIsMeasuredAcrossItsSeam() {
    // Two samples side by side hold a higher peak between them.
    final Audio audio =
        new Tone(44_100).of(0.1, i -> i == 0 || i == 4_409 ? 0.5 : 0, i -> 0).audio();
    assertThat(decibels(audio, Ends.SILENCE)).isCloseTo(-6.02, within(0.01));
    assertThat(decibels(audio, Ends.ITSELF)).isCloseTo(-6.02 + 2.1, within(0.1));
  }
}
