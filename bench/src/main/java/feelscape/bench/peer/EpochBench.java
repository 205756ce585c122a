package feelscape.bench.peer;

import feelscape.neural.Adam;
import feelscape.neural.Examples;
import feelscape.neural.Mlp;
import feelscape.neural.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** An epoch of training, as {@code numpy_epoch.py} has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class EpochBench {
  private static final int PAIRS = 1000;
  private static final int BATCH = 32;
  private static final double DROPOUT = 0.3;

  private final SplittableRandom random = new SplittableRandom(1);

  /** Of the network's layers, inputs and outputs among them. */
  @Param("203,256,128,20")
  public String sizes = "";

  private @Nullable Lesson lesson;

  /**
   * What is trained, and with what.
   *
   * @param validation asked after each epoch how well it goes: as few as there can be
   */
  private record Lesson(Mlp network, Trainer trainer, Examples training, Examples validation) {}

  @Setup
  public void begin() {
    final List<Integer> layers = Stream.of(sizes.split(",", -1)).map(Integer::valueOf).toList();
    final int inputs = layers.get(0);
    final int outputs = layers.get(layers.size() - 1);
    lesson =
        new Lesson(
            new Mlp(layers, DROPOUT, random.split()),
            new Trainer(new Trainer.Settings(BATCH, 1, 1, Adam.Settings.DEFAULT), ones(outputs)),
            examples(PAIRS, inputs, outputs),
            examples(1, inputs, outputs));
  }

  private Examples examples(final int size, final int inputs, final int outputs) {
    final float[][] examples = new float[size][inputs];
    final float[][] labels = new float[size][outputs];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < inputs; j++) {
        examples[i][j] = (float) (2 * random.nextDouble() - 1);
      }
      for (int j = 0; j < outputs; j++) {
        labels[i][j] = (float) random.nextDouble();
      }
    }
    return new Examples(examples, labels);
  }

  private static float[] ones(final int size) {
    final float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Benchmark
  public Trainer.Outcome epoch() {
    final Lesson now = Objects.requireNonNull(lesson);
    return now.trainer.fit(now.network, now.training, now.validation, random, done -> {});
  }
}
