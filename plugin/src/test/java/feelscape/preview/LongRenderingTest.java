package feelscape.preview;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An hour of song, of which nothing is kept. */
final class LongRenderingTest {
  private static final int RATE = 22_050;
  private static final long FEW_BYTES = 50_000_000;
  private static final int SIDE_STICK = 37;
  private static final float AUDIBLE = 1e-3f;

  /** In ticks, of which 1920 are a second: no multiples of frames or of control blocks. */
  private static final List<Integer> STRIKES = List.of(479, 2_370_371, 6_910_157, 6_911_425);

  /** Notes where sound begins after silence, and how much more is held then than at the start. */
  private static final class Onsets implements Rendering.Listener {
    private static final int SILENCE = RATE / 5;
    private final List<Long> frames = new ArrayList<>();
    private long now;
    private long lastHeard = -SILENCE;
    private final long usedAtFirst = used();
    private long held;

    @Override
    public void hear(final float[] block, final int count) {
      for (int i = 0; i < count; i++) {
        if (Math.abs(block[2 * i]) > AUDIBLE) {
          if (now + i - lastHeard >= SILENCE) {
            frames.add(now + i);
            held = used() - usedAtFirst;
          }
          lastHeard = now + i;
        }
      }
      now += count;
    }

    /** In frames, from when a note is struck to when it is heard. */
    double lateness(final int strike) {
      return frames.get(strike) - (double) STRIKES.get(strike) / Tune.SECOND * RATE;
    }

    private static long used() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  @Test
  void theLastNotesOfAnHourAreWhereTheyBelongToTheFrame() throws Exception {
    final Tune tune = new Tune();
    for (final int tick : STRIKES) {
      tune.note(Lane.DRUMS, (double) tick / Tune.SECOND, 0.1, SIDE_STICK, 110);
    }
    final Onsets onsets = new Onsets();
    try (Rendering rendering =
        Rendering.start(tune.sequence(), Engine.GERVILL, SoundFont.open(Tune.LOFI), RATE)) {
      rendering.play(onsets, RenderProgress.NONE);
    }
    assertThat(onsets.frames).hasSameSizeAs(STRIKES);
    assertThat(onsets.lateness(0)).isBetween(0.0, 0.001 * RATE);
    for (int i = 0; i < STRIKES.size(); i++) {
      assertThat(onsets.lateness(i)).isBetween(onsets.lateness(0) - 1, onsets.lateness(0) + 1);
    }
    // Kept, the sound would take 600 MB.
    assertThat(onsets.held).isLessThan(FEW_BYTES);
  }
}
