package feelscape.bench.peer;

import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An epoch of training, as {@code numpy_epoch.py} has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class EpochBench {
  static final List<Integer> SIZES = List.of(89, 64, 128, 128, 64, 20);

  private static final int PAIRS = 1000;
  private static final int BATCH = 32;
  private static final double DROPOUT = 0.3;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Examples training = examples(PAIRS);

  /** Asked after each epoch how well it goes: of as few as there can be. */
  private final Examples validation = examples(1);

  private final Mlp network = new Mlp(SIZES, DROPOUT, random.split());
  private final Trainer trainer =
      new Trainer(
          new Trainer.Settings(BATCH, 1, 1, Adam.Settings.DEFAULT),
          ones(SIZES.get(SIZES.size() - 1)));

  private Examples examples(final int size) {
    final float[][] inputs = new float[size][SIZES.get(0)];
    final float[][] labels = new float[size][SIZES.get(SIZES.size() - 1)];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < inputs[i].length; j++) {
        inputs[i][j] = (float) (2 * random.nextDouble() - 1);
      }
      for (int j = 0; j < labels[i].length; j++) {
        labels[i][j] = (float) random.nextDouble();
      }
    }
    return new Examples(inputs, labels);
  }

  private static float[] ones(final int size) {
    final float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Benchmark
  public Trainer.Outcome epoch() {
    return trainer.fit(network, training, validation, random, done -> {});
  }
}
