package feelscape.preview.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures, on sounds of which the answers are known. */
class ToneTest {
  private static final int RATE = 44_100;

  private static Tone tone(final int key, final DoubleUnaryOperator sound) {
    final double[] frames = new double[3 * RATE];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = sound.applyAsDouble((double) i / RATE);
    }
    return new Tone(RATE, key, frames);
  }

  private static double sine(final double hertz, final double t) {
    return Math.sin(2 * Math.PI * hertz * t);
  }

  @ParameterizedTest
  @CsvSource({"28, 0", "28, -9", "60, 1.5", "60, 30", "96, -2"})
  void pitchIsToldToATenthOfACent(final int key, final double cents) {
    final double hertz = HeldTone.hertz(key) * Math.pow(2, cents / 1200);
    final Tone tone =
        tone(key, t -> Math.exp(-t) * (0.2 * sine(hertz, t) + 0.1 * sine(2.01 * hertz, t)));
    assertThat(tone.cents()).isCloseTo(cents, within(0.1));
  }

  @Test
  void loudnessPeakAndOffset() {
    final Tone tone = tone(69, t -> 0.1 * sine(440, t) + 0.01);
    assertThat(tone.loudness(0, 1)).isCloseTo(-22.9, within(0.1));
    assertThat(tone.peak()).isCloseTo(-19.2, within(0.1));
    assertThat(tone.offset()).isCloseTo(0.01, within(1e-5));
  }

  @Test
  void brightnessIsTheMeanFrequency() {
    assertThat(tone(69, t -> sine(1000, t)).brightness()).isCloseTo(1000, within(3.0));
    assertThat(tone(69, t -> sine(1000, t) + sine(3000, t)).brightness())
        .isCloseTo(2000, within(5.0));
  }

  @Test
  void attackAndLength() {
    final Tone tone =
        tone(69, t -> Math.min(1, t / 0.1) * Math.exp(-Math.max(0, t - 0.5) / 0.1) * sine(440, t));
    // From -30 dB, 3 ms after its start, to nine tenths of the peak; an e-th is 8.7 dB.
    assertThat(tone.attack()).isCloseTo(0.087, within(0.004));
    assertThat(tone.length()).isCloseTo(0.5 + 0.345, within(0.005));
  }
}
