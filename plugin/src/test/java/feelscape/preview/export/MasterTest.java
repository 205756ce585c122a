package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import feelscape.preview.RenderProgress;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MasterTest {
  private static double lufs(final Audio audio, final Gain gain) {
    return Loudness.integrated(audio, gain, RenderProgress.NONE);
  }

  private static double peak(final Audio audio, final Gain gain, final Ends ends) {
    return Decibels.of(new TruePeakMeter(audio, gain, ends).highest(RenderProgress.NONE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-60, -20, 0, 12})
  void aToneIsBroughtToTheLoudnessOfOthersByOneFactor(final double level) {
    final Audio audio = new Tone(44_100).sine(3, 500, level).audio();
    final Gain gain = Master.of(audio, Ends.SILENCE, RenderProgress.NONE);
    assertThat(lufs(audio, gain)).isCloseTo(-16, within(0.01));
    assertThat(gain.at(0)).isEqualTo(gain.at(100_000));
  }

  @ParameterizedTest
  @EnumSource(Ends.class)
  void peaksAreHeldUnderTheCeilingAndTheLoudnessStays(final Ends ends) {
    final Audio audio = drums();
    final Gain gain = Master.of(audio, ends, RenderProgress.NONE);
    assertThat(lufs(audio, gain)).isCloseTo(-16, within(0.1));
    assertThat(peak(audio, gain, ends)).isBetween(-1.6, -1.0);
    assertThat(gain.at(22_050 - 500)).isEqualTo(gain.at(44_100 - 500));
  }

  @ParameterizedTest
  @ValueSource(ints = {22_050, 48_000, 96_000, 192_000})
  void theRateDoesNotMatter(final int rate) {
    final Audio audio = drums(rate);
    final Gain gain = Master.of(audio, Ends.SILENCE, RenderProgress.NONE);
    assertThat(lufs(audio, gain)).isCloseTo(-16, within(0.1));
    assertThat(peak(audio, gain, Ends.SILENCE)).isBetween(-1.6, -1.0);
  }

  private static Audio drums() {
    return drums(44_100);
  }

  /** Short hits of noise half a second apart, far over a tone. */
  private static Audio drums(final int rate) {
    final SplittableRandom random = new SplittableRandom(5);
    return new Tone(rate)
        .of(
            4,
            i -> hit(i, rate, random) + 0.05 * Math.sin(2205.0 * i / rate),
            i -> hit(i, rate, random))
        .audio();
  }

  private static double hit(final int i, final int rate, final SplittableRandom random) {
    return Math.exp(-(i % (rate / 2)) / (0.034 * rate)) * (2 * random.nextDouble() - 1);
  }

  @Test
  void theGainMovesWithoutSteps() {
    final Audio audio = drums();
    final Gain gain = Master.of(audio, Ends.SILENCE, RenderProgress.NONE);
    for (int i = 1; i < audio.frames(); i++) {
      assertThat(Decibels.of(gain.at(i) / gain.at(i - 1))).isBetween(-0.1, 0.1);
    }
  }

  @Test
  void silenceStaysAsItIs() {
    final Audio audio = new Tone(44_100).of(1, i -> 0, i -> 0).audio();
    assertThat(Master.of(audio, Ends.SILENCE, RenderProgress.NONE).at(7)).isEqualTo(1);
  }

  @Test
  void itCanBeGivenUpAtAnyTime() {
    final Audio audio = drums();
    final AtomicInteger steps = new AtomicInteger();
    Master.of(audio, Ends.SILENCE, (done, of) -> steps.incrementAndGet());
    for (int last = 0; last < steps.get(); last += 1 + steps.get() / 20) {
      final AtomicInteger left = new AtomicInteger(last);
      assertThatThrownBy(
              () ->
                  Master.of(
                      audio,
                      Ends.SILENCE,
                      (done, of) -> {
                        if (left.getAndDecrement() == 0) {
                          throw new CancellationException();
                        }
                      }))
          .isInstanceOf(CancellationException.class);
    }
  }
}
