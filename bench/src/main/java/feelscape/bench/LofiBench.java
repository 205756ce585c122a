package feelscape.bench;

import feelscape.preview.chain.Kicks;
import feelscape.preview.chain.LofiChain;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.chain.Song;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the lofi chain costs while it plays: a second of sound, block by block. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LofiBench {
  private static final int RATE = 44_100;
  private static final int BLOCK = 256;
  private static final int[] KICKS = {0, 22_050};

  @Param({"0.4", "1"})
  public double lofi;

  private final float[] sound = new float[2 * BLOCK];
  private final float[] block = new float[2 * BLOCK];
  private @Nullable LofiChain chain;

  /** Noise as loud as a synthesiser gets. */
  @Setup
  public void load() {
    final SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (random.nextDouble() - 0.5) / 2;
    }
    chain = new LofiChain(LofiSettings.lofi(lofi), new Song(RATE, RATE), Kicks.at(KICKS, RATE));
  }

  @Benchmark
  public float[] second() {
    if (chain == null) {
      throw new IllegalStateException("the benchmark was not set up");
    }
    for (int at = 0; at < RATE; at += BLOCK) {
      System.arraycopy(sound, 0, block, 0, block.length);
      chain.process(block, Math.min(BLOCK, RATE - at), at);
    }
    return block;
  }
}
