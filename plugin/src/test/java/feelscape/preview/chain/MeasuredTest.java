package feelscape.preview.chain;

import static feelscape.preview.chain.Bench.RATE;
import static feelscape.preview.chain.Bench.decibels;
import static feelscape.preview.chain.Bench.level;
import static feelscape.preview.chain.Bench.power;
import static feelscape.preview.chain.Bench.response;
import static feelscape.preview.chain.Bench.sine;
import static feelscape.preview.chain.Bench.speed;
import static feelscape.preview.chain.Bench.swing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.chain.Bench.Knob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of docs/lofi-chain.md. */
final class MeasuredTest {

  @ParameterizedTest
  @CsvSource({
    "LOW_PASS, 1, 100, 0, 0.1",
    "LOW_PASS, 1, 2500, -3, 0.1",
    "LOW_PASS, 1, 5000, -12.7, 0.3",
    "LOW_PASS, 0.5, 6708, -3, 0.1",
    "WARMTH, 1, 40, 4, 0.1",
    "WARMTH, 1, 1000, -0.5, 0.2",
    "WARMTH, 1, 3000, -3, 0.1",
    "WARMTH, 0.5, 3000, -1.5, 0.1",
    "WARMTH, 1, 15000, -0.1, 0.1",
    "SATURATION, 1, 100, 0, 0.1",
    "SATURATION, 1, 15000, 0, 0.1",
    "CRUSH, 1, 100, 0, 0.1",
  })
  void theResponseIs(
      final Knob knob,
      final double value,
      final double hertz,
      final double expected,
      final double about) {
    assertThat(response(knob, value, hertz)).isCloseTo(expected, within(about));
  }

  /** The third overtone of x / sqrt(1 + x^2); a tape has no even ones. */
  @ParameterizedTest
  @CsvSource({"1, -12, -22.0", "1, 0, -11.9", "0.5, -12, -31.0", "0.5, 0, -15.0"})
  void saturationAddsTheThirdOvertone(
      final double knob, final double level, final double expected) {
    final double[] out = Bench.with(Knob.SATURATION, knob).run(2, sine(1000, level));
    assertThat(level(out, 3000) - level(out, 1000)).isCloseTo(expected, within(0.5));
    assertThat(level(out, 2000) - level(out, 1000)).isLessThan(-90);
  }

  @Test
  void whatSaturationFoldsBackIsFarBelow() {
    // Overtones of 7 kHz at 21 and 35 kHz; the latter would fold to 9.1 kHz.
    final double[] out = Bench.with(Knob.SATURATION, 1).run(2, sine(7000, 0));
    assertThat(level(out, 9100) - level(out, 7000)).isLessThan(-70);
    // The seventh and ninth fold once even at twice the rate: 49 kHz to 39.2, which is cut.
    assertThat(level(out, 4900) - level(out, 7000)).isLessThan(-60);
  }

  @Test
  void theSpeedSwingsAsARecordDoes() {
    final double[] speed = speed(Bench.with(Knob.WOW, 1).run(18, sine(3000, -12)), RATE);
    assertThat(swing(speed, Wow.WOW_HERTZ)).isCloseTo(0.005, within(0.0001));
    assertThat(swing(speed, Wow.FLUTTER_HERTZ)).isLessThan(0.0001);
    final double[] half = speed(Bench.with(Knob.WOW, 0.5).run(18, sine(3000, -12)), RATE);
    assertThat(swing(half, Wow.WOW_HERTZ)).isCloseTo(0.0025, within(0.0001));
  }

  @Test
  void theSpeedTremblesAsATapeDoes() {
    final double[] speed = speed(Bench.with(Knob.FLUTTER, 1).run(18, sine(3000, -12)), RATE);
    assertThat(swing(speed, Wow.FLUTTER_HERTZ)).isCloseTo(0.0015, within(0.0001));
    assertThat(swing(speed, Wow.WOW_HERTZ)).isLessThan(0.0001);
  }

  /** What swings is interpolated, which costs treble. */
  @ParameterizedTest
  @CsvSource({"1000, 0, 0.05", "5000, -0.1, 0.1", "10000, -0.4, 0.2"})
  void wowCostsALittleTreble(final double hertz, final double expected, final double about) {
    final double[] out = Bench.with(Knob.WOW, 1).run(4, sine(hertz, -12));
    assertThat(power(out, RATE, 4 * RATE) + 15.01).isCloseTo(expected, within(about));
  }

  @Test
  void crushedSoundHasTwelveBitsAndTwentySixKilohertz() {
    final double[] out = Bench.with(Knob.CRUSH, 1).run(1, sine(997, -6));
    int changes = 0;
    for (int i = 1; i < out.length; i++) {
      assertThat(out[i] * 2048).isCloseTo(Math.rint(out[i] * 2048), within(1e-3));
      changes += out[i] == out[i - 1] ? 0 : 1;
    }
    assertThat(changes).isBetween(25_000, 26_041);
  }

  @ParameterizedTest
  @CsvSource({"1, -42", "0.5, -48", "0.1, -62"})
  void hissHasItsLevel(final double knob, final double expected) {
    final double[] out = Bench.with(Knob.HISS, knob).run(4, i -> 0);
    assertThat(power(out, 0, out.length)).isCloseTo(expected, within(0.2));
  }

  @Test
  void crackleIsTwelveClicksASecond() {
    final double[] out = Bench.with(Knob.CRACKLE, 1).run(60, i -> 0);
    int clicks = 0;
    double loudest = 0;
    for (int cell = 0; cell + 882 <= out.length; cell += 882) {
      double peak = 0;
      for (int i = cell; i < cell + 882; i++) {
        peak = Math.max(peak, Math.abs(out[i]));
      }
      clicks += peak > 0 ? 1 : 0;
      loudest = Math.max(loudest, peak);
    }
    assertThat(clicks / 60.0).isCloseTo(12, within(2.0));
    assertThat(decibels(loudest)).isBetween(-30.0, -24.0);
  }

  @Test
  void allStepBackFromTheKick() {
    final Bench bench = new Bench(Bench.only(Knob.DUCK, 1), Kicks.at(new int[] {4410, 6000}, 0));
    final double[] gain = bench.run(0.5, i -> 0.5);
    assertThat(gain[4409]).isEqualTo(0.5);
    assertThat(decibels(gain[4410 + 441] / 0.5)).isCloseTo(-4, within(0.01));
    assertThat(decibels(gain[6000 + 441] / 0.5)).isCloseTo(-4, within(0.01));
    assertThat(gain[6000 + 441 + 7938]).isEqualTo(0.5);
    for (int i = 1; i < gain.length; i++) {
      assertThat(Math.abs(gain[i] - gain[i - 1])).isLessThan(0.0006);
    }
  }

  @ParameterizedTest
  @CsvSource({"-40, 0", "-15, -2", "-5, -6.2", "0, -8.6"})
  void loudIsTurnedDownGently(final double level, final double expected) {
    final double[] out = Bench.with(Knob.COMPRESSION, 1).run(3, sine(1000, level));
    assertThat(level(out, 1000) - level).isCloseTo(expected, within(0.2));
    assertThat(level(out, 3000) - level(out, 1000)).isLessThan(-60);
  }

  @Test
  void theRoomIsSmall() {
    final double[] out = Bench.with(Knob.ROOM, 1).run(2, i -> i == 0 ? 1 : 0);
    assertThat(out[0]).isCloseTo(1, within(1e-6));
    final double early = power(out, 441, 4410);
    final double late = power(out, 4410, 8379);
    // As many decibels in 90 ms as make 60 in the time that it rings.
    assertThat(60 / (early - late) * 0.09).isBetween(0.2, 0.5);
    assertThat(power(out, RATE, 2 * RATE)).isLessThan(-150);
  }

  @ParameterizedTest
  @CsvSource({"0.5, -3", "1, -6"})
  void noPeakPassesTheCeiling(final double knob, final double ceiling) {
    final double[] out = Bench.with(Knob.LIMIT, knob).run(2, i -> sine(211, 3).applyAsDouble(i));
    double peak = 0;
    for (final double sample : out) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(decibels(peak)).isBetween(ceiling - 0.1, ceiling + 0.001);
  }
}
