package feelscape.preview.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.chain.Bench.Knob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chain ten hours into a song. */
final class LongSongTest {
  private static final int SECONDS = 4;

  /**
   * 400 times 90 s, in which the record, the tape and the sampler's clock come round: 50 turns, 567
   * swings and 2,343,600 values, each in a whole number of frames.
   */
  private static final long TEN_HOURS = 400L * 90 * Bench.RATE;

  private static float[] at(final long position, final LofiSettings settings) {
    final float[] block = new float[2 * SECONDS * Bench.RATE];
    for (int i = 0; i < block.length / 2; i++) {
      block[2 * i] = (float) (0.2 * Math.sin(2 * Math.PI * 440 * i / Bench.RATE));
      block[2 * i + 1] = block[2 * i];
    }
    new LofiChain(settings, Bench.SONG, Kicks.NONE).process(block, SECONDS * Bench.RATE, position);
    return block;
  }

  @ParameterizedTest
  @EnumSource(
      value = Knob.class,
      names = {"WOW", "FLUTTER", "CRUSH"})
  void whatComesRoundDoesSoAfterTenHours(final Knob knob) {
    final float[] early = at(0, Bench.only(knob, 1));
    final float[] late = at(TEN_HOURS, Bench.only(knob, 1));
    for (int i = 0; i < early.length; i++) {
      assertThat(late[i]).isCloseTo(early[i], within(2e-6f));
    }
  }

  @Test
  void allTogetherComeRound() {
    final LofiSettings settings = LofiSettings.lofi(1).withoutDust();
    final float[] early = at(0, settings);
    final float[] late = at(TEN_HOURS, settings);
    for (int i = 0; i < early.length; i++) {
      assertThat(late[i]).isCloseTo(early[i], within(2e-6f));
    }
  }

  /** Noise is another at each place, and as loud at every one. */
  @Test
  void noiseIsNeitherLouderNorTheSame() {
    final float[] early = at(0, Bench.only(Knob.HISS, 1));
    final float[] late = at(TEN_HOURS, Bench.only(Knob.HISS, 1));
    double before = 0;
    double after = 0;
    double both = 0;
    final float[] tone = at(0, LofiSettings.CLEAN);
    for (int i = 0; i < early.length; i++) {
      before += (early[i] - tone[i]) * (early[i] - tone[i]);
      after += (late[i] - tone[i]) * (late[i] - tone[i]);
      both += (early[i] - tone[i]) * (late[i] - tone[i]);
    }
    assertThat(after / before).isCloseTo(1, within(0.02));
    assertThat(both / before).isCloseTo(0, within(0.02));
  }
}
