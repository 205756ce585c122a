package feelscape.preview.chain;

import static feelscape.preview.chain.Bench.decibels;
import static feelscape.preview.chain.Bench.level;
import static feelscape.preview.chain.Bench.power;
import static feelscape.preview.chain.Bench.response;
import static feelscape.preview.chain.Bench.sine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.chain.Bench.Knob;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain does the same at every rate that a host may have. */
final class RatesTest {
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @ValueSource(ints = {22_050, 44_100, 48_000, 96_000, 192_000})
  @interface AtEveryRate {}

  @AtEveryRate
  void filtersBendTheSameFrequencies(final int rate) {
    assertThat(response(Knob.LOW_PASS, 1, 100, rate)).isCloseTo(0, within(0.1));
    assertThat(response(Knob.LOW_PASS, 1, 2500, rate)).isCloseTo(-3, within(0.1));
    // Where the rate is low, it closes more steeply towards half of it.
    assertThat(response(Knob.LOW_PASS, 1, 5000, rate)).isBetween(-15.0, -12.0);
    assertThat(response(Knob.WARMTH, 1, 40, rate)).isCloseTo(4, within(0.1));
    assertThat(response(Knob.WARMTH, 1, 3000, rate)).isCloseTo(-3, within(0.1));
  }

  /** At 22,050 Hz the open filter stands as high as it can. */
  @AtEveryRate
  void theLowPassStaysUnderHalfTheRate(final int rate) {
    final double open = Math.min(17_600, 0.45 * rate);
    assertThat(response(Knob.LOW_PASS, 0.01, open, rate)).isCloseTo(-3, within(0.3));
  }

  @AtEveryRate
  void theSpeedSwingsAsFarAndAsOften(final int rate) {
    final Bench wow = Bench.with(Knob.WOW, 1, rate);
    final double[] slow = Bench.speed(wow.run(9, sine(3000, -12, rate)), rate);
    assertThat(Bench.swing(slow, Wow.WOW_HERTZ)).isCloseTo(0.005, within(0.0001));
    final Bench flutter = Bench.with(Knob.FLUTTER, 1, rate);
    final double[] fast = Bench.speed(flutter.run(9, sine(3000, -12, rate)), rate);
    assertThat(Bench.swing(fast, Wow.FLUTTER_HERTZ)).isCloseTo(0.0015, within(0.0001));
  }

  @AtEveryRate
  void theDuckIsAsDeepAndAsLong(final int rate) {
    final Kicks kick = Kicks.at(new int[] {rate / 10}, 0);
    final double[] gain = new Bench(Bench.only(Knob.DUCK, 1), kick, rate).run(0.5, i -> 0.5);
    assertThat(gain[rate / 10 - 1]).isEqualTo(0.5);
    assertThat(decibels(gain[(int) (0.11 * rate)] / 0.5)).isCloseTo(-4, within(0.05));
    assertThat(decibels(gain[(int) (0.2 * rate)] / 0.5)).isCloseTo(-0.9, within(0.1));
    assertThat(gain[(int) (0.292 * rate)]).isEqualTo(0.5);
  }

  @AtEveryRate
  void theNoisesAreAsLoud(final int rate) {
    final double[] hiss = Bench.with(Knob.HISS, 1, rate).run(4, i -> 0);
    assertThat(power(hiss, 0, hiss.length)).isCloseTo(-42, within(0.2));
    final double[] crackle = Bench.with(Knob.CRACKLE, 1, rate).run(30, i -> 0);
    assertThat(power(crackle, 0, crackle.length)).isCloseTo(-62, within(1.0));
  }

  @AtEveryRate
  void theRoomAndTheCompressorAreTheSame(final int rate) {
    final double[] room = Bench.with(Knob.ROOM, 1, rate).run(1, i -> i == 0 ? 1 : 0);
    final double early = power(room, rate / 100, rate / 10);
    final double late = power(room, rate / 10, 19 * rate / 100);
    assertThat(60 / (early - late) * 0.09).isBetween(0.2, 0.5);
    final double[] pressed = Bench.with(Knob.COMPRESSION, 1, rate).run(2, sine(1000, -5, rate));
    assertThat(level(pressed, 1000, rate) + 5).isCloseTo(-6.2, within(0.2));
  }

  /** Overtones of 3 kHz that would come back from beyond half the rate. */
  @AtEveryRate
  void whatSaturationFoldsBackIsFarBelow(final int rate) {
    final double[] out = Bench.with(Knob.SATURATION, 1, rate).run(2, sine(3000, 0, rate));
    final double tone = level(out, 3000, rate);
    assertThat(level(out, 9000, rate) - tone).isBetween(-13.0, -11.0);
    for (int overtone = 3; overtone < 40; overtone += 2) {
      final double folded = Math.abs(Math.IEEEremainder(3000.0 * overtone, rate));
      if (folded % 6000 != 3000) {
        assertThat(level(out, folded, rate) - tone).isLessThan(rate < 44_100 ? -40 : -65);
      }
    }
  }

  @AtEveryRate
  void noPeakPassesTheCeiling(final int rate) {
    final double[] out = Bench.with(Knob.LIMIT, 1, rate).run(1, sine(211, 3, rate));
    double peak = 0;
    for (final double sample : out) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(decibels(peak)).isBetween(-6.1, -5.999);
  }

  /** The saturation's is counted in frames, all else in time. */
  @AtEveryRate
  void theLatencyIsAFewMilliseconds(final int rate) {
    final LofiSettings settings = LofiSettings.lofi(1).withoutDust();
    final Bench bench = new Bench(settings, Kicks.NONE, rate);
    assertThat((double) bench.latency() / rate).isBetween(0.0027, 0.004);
    final double[] out = bench.run(0.1, i -> i == 1000 ? 0.9 : 0);
    int loudest = 0;
    for (int i = 0; i < out.length; i++) {
      loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
    }
    // The low pass rounds a click off, which takes a part of a millisecond.
    assertThat((double) (loudest - 1000 - bench.latency()) / rate).isBetween(0.0, 0.0004);
  }
}
