package feelscape.preview.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.chain.Kicks;
import feelscape.preview.chain.LofiChain;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.chain.Song;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ThroughChainTest {
  private static final int RATE = 44_100;
  private static final int[] KICKS = {0, 50_000};

  /** All that is steady: what crackles and steps has jumps of its own. */
  private static final LofiSettings STEADY = new LofiSettings(1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1);

  private static LofiChain chain(final LofiSettings settings, final int loop) {
    return new LofiChain(settings, new Song(RATE, loop), Kicks.at(KICKS, loop));
  }

  private static Audio sine(final double seconds) {
    return new Tone(RATE).sine(seconds, 220, -24).audio();
  }

  @Test
  void soundStaysWhereItWasInTime() {
    final Audio dry = new Tone(RATE).of(1, i -> i == 9000 ? 0.1 : 0, i -> 0).audio();
    final LofiSettings saturated = new LofiSettings(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    final Audio wet = ThroughChain.all(dry, chain(saturated, 0), Ends.SILENCE, RenderProgress.NONE);
    assertThat(wet.frames()).isEqualTo(dry.frames());
    assertThat(wet.left(9000)).isGreaterThan(0.03f);
    assertThat(wet.left(8000)).isCloseTo(0, within(1e-6f));
  }

  @Test
  void aLoopHasNoSeam() {
    // 2 seconds are no whole number of a record's turns; the chain makes it one.
    final Audio dry = sine(2);
    final Audio wet =
        ThroughChain.all(dry, chain(STEADY, dry.frames()), Ends.ITSELF, RenderProgress.NONE);
    assertThat(wet.frames()).isEqualTo(dry.frames());
    float largest = 0;
    for (int i = 1; i < wet.frames(); i++) {
      largest = Math.max(largest, Math.abs(wet.left(i) - wet.left(i - 1)));
    }
    assertThat(Math.abs(wet.left(0) - wet.left(wet.frames() - 1))).isLessThan(largest);
    // The second difference, too, goes on: no corner.
    final float bend = wet.left(1) - 2 * wet.left(0) + wet.left(wet.frames() - 1);
    assertThat(Math.abs(bend)).isLessThan(0.1f * largest);
  }

  @Test
  void whoListensHearsTheChainAndTheRecordingStaysDry() {
    final AtomicInteger heard = new AtomicInteger();
    final Rendering.Listener listener =
        (block, frames) -> heard.addAndGet(block[0] == 0 ? 0 : frames);
    final ThroughChain through =
        new ThroughChain(chain(new LofiSettings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0), listener);
    through.hear(new float[200], 100);
    assertThat(heard).hasValue(100);
  }
}
