package feelscape.preview.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the chain as a whole. */
final class LofiChainTest {
  private static final int FRAMES = 60_000;
  private static final Kicks KICKS = Kicks.at(new int[] {0, 11_000, 14_000, 45_000}, 0);

  private static LofiChain chain(final double lofi) {
    return new LofiChain(LofiSettings.lofi(lofi), Bench.SONG, KICKS);
  }

  /** Noise as loud as a synthesiser gets. */
  private static float[] noise() {
    final SplittableRandom random = new SplittableRandom(9);
    final float[] noise = new float[2 * FRAMES];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (random.nextDouble() - 0.5) / 2;
    }
    return noise;
  }

  private static float[] through(final LofiChain chain, final float[] sound, final int size) {
    final float[] out = new float[sound.length];
    final float[] block = new float[2 * size];
    for (int at = 0; at < FRAMES; at += size) {
      final int frames = Math.min(size, FRAMES - at);
      System.arraycopy(sound, 2 * at, block, 0, 2 * frames);
      chain.process(block, frames, at);
      System.arraycopy(block, 0, out, 2 * at, 2 * frames);
    }
    return out;
  }

  @Test
  void atZeroSoundPassesBitForBit() {
    assertThat(through(chain(0), noise(), 512)).isEqualTo(noise());
    assertThat(chain(0).latency()).isZero();
    assertThat(LofiSettings.lofi(0).isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 441, 1024, FRAMES})
  void anySizeOfBlockGivesTheSameSamples(final int size) {
    assertThat(through(chain(1), noise(), size)).isEqualTo(through(chain(1), noise(), 333));
  }

  @Test
  void theSameBitsOnEveryJdk() throws Exception {
    final float[] out = through(chain(1), noise(), 512);
    final ByteBuffer bytes = ByteBuffer.allocate(4 * out.length);
    bytes.asFloatBuffer().put(out);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())))
        .isEqualTo("3390ad07916a9faf3e6dd58e6ba57715121b3bcd76b979af3aceebd922aa968d");
  }

  /** However one came there: what is not sound itself depends on the place alone. */
  @ParameterizedTest
  @EnumSource(
      value = Bench.Knob.class,
      names = {"CRACKLE", "HISS"})
  void theSamePlaceSoundsTheSame(final Bench.Knob knob) {
    final LofiChain from0 = new LofiChain(Bench.only(knob, 1), Bench.SONG, Kicks.NONE);
    final LofiChain later = new LofiChain(Bench.only(knob, 1), Bench.SONG, Kicks.NONE);
    final float[] whole = new float[2 * FRAMES];
    from0.process(whole, FRAMES, 0);
    final float[] rest = new float[2 * (FRAMES - 12_345)];
    later.process(rest, FRAMES - 12_345, 12_345);
    for (int i = 2000; i < rest.length; i++) {
      assertThat(rest[i]).isCloseTo(whole[i + 2 * 12_345], within(1e-7f));
    }
    assertThat(Arrays.equals(rest, new float[rest.length])).isFalse();
  }

  @Test
  void nothingIsAllocatedWhileSoundGoesThrough() {
    final LofiChain chain = chain(1);
    final float[] block = noise();
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    // The compilers themselves may allocate while they take over: the best of some rounds counts.
    for (int round = 0; round < 10; round++) {
      final long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        chain.process(block, 64, 64L * (100 * round + i));
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Bench.Knob.class,
      names = {"WOW", "FLUTTER", "SATURATION", "LIMIT", "WARMTH", "CRUSH"})
  void theLatencyIsWhatItSays(final Bench.Knob knob) {
    final Bench bench = Bench.with(knob, 1);
    final double[] out = bench.run(0.1, i -> i == 100 ? 0.5 : 0);
    int loudest = 0;
    for (int i = 0; i < out.length; i++) {
      loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
    }
    assertThat(loudest).isCloseTo(100 + bench.latency(), within(1));
    assertThat(bench.latency()).isLessThan((int) (0.005 * Bench.RATE));
  }

  @Test
  void silenceStaysSilentButForTheNoisesThatWereAskedFor() {
    final LofiSettings quiet = LofiSettings.lofi(1).withoutDust();
    final float[] block = new float[2 * FRAMES];
    new LofiChain(quiet, Bench.SONG, KICKS).process(block, FRAMES, 0);
    for (final float sample : block) {
      assertThat(sample).isCloseTo(0, within(1e-12f));
    }
  }

  @Test
  void whatIsFarTooLoudComesOutBounded() {
    final float[] loud = noise();
    for (int i = 0; i < loud.length; i++) {
      loud[i] *= 16;
    }
    for (final float sample : through(chain(1), loud, 256)) {
      assertThat(sample).isBetween(-1f, 1f);
    }
  }

  @Test
  void aJumpInTheSongIsNotAClick() {
    final LofiChain chain = new LofiChain(Bench.only(Bench.Knob.WOW, 1), Bench.SONG, KICKS);
    final float[] block = new float[2 * 44_100];
    for (int i = 0; i < 44_100; i++) {
      block[2 * i] = (float) (0.2 * Math.sin(2 * Math.PI * 300 * i / 44_100));
    }
    final float[] second = block.clone();
    chain.process(block, 20_000, 0);
    final float[] rest = Arrays.copyOfRange(second, 40_000, 60_000);
    chain.process(rest, 10_000, 0);
    // 300 Hz moves by 0.0086 from frame to frame at most.
    assertThat(Math.abs(rest[0] - block[2 * 19_999])).isLessThan(0.01f);
    for (int i = 1; i < 10_000; i++) {
      assertThat(Math.abs(rest[2 * i] - rest[2 * i - 2])).isLessThan(0.01f);
    }
  }

  @Test
  void whatSwingsComesRoundWithItsLoop() {
    final int loop = 88_200;
    final Lfo fitted = new Lfo(Wow.WOW_HERTZ, new Song(Bench.RATE, loop));
    assertThat(fitted.at(loop)).isCloseTo(fitted.at(0), within(1e-9));
    assertThat(fitted.at(loop / 4)).isCloseTo(1, within(1e-4));
    final Lfo free = new Lfo(Wow.WOW_HERTZ, Bench.SONG);
    assertThat(free.at(loop)).isNotCloseTo(free.at(0), within(0.1));
  }

  @Test
  void knobsHaveEnds() {
    assertThatThrownBy(() -> LofiSettings.lofi(1.1)).hasMessage("lofi 1.1 is not within 0..1");
    assertThatThrownBy(() -> Bench.only(Bench.Knob.HISS, Double.NaN))
        .hasMessage("hiss NaN is not within 0..1");
  }
}
