package feelscape.bench;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.Picture;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Prediction;
import feelscape.preset.Styles;
import feelscape.session.Pipeline;
import feelscape.session.Wish;
import feelscape.session.Work;
import java.nio.file.Path;
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

/** From a picture on the disk to a ladder, whole and in its parts, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FlowBench {
  @Param("examples/sunset.jpg")
  public String picture = "";

  private @Nullable Flow flow;

  /** What every benchmark starts from. */
  private record Flow(
      Path file,
      Picture picture,
      FeatureVector features,
      MoodPredictor predictor,
      Pipeline pipeline) {}

  /** Loads what a running program has loaded. */
  @Setup
  public void load() throws Exception {
    final Path file = Path.of(picture);
    final Picture read = PictureReader.read(file);
    final MoodPredictor predictor = MoodPredictor.load(Path.of("presets/models/mood.weights"));
    flow =
        new Flow(
            file,
            read,
            FeatureExtractor.extract(read),
            predictor,
            new Pipeline(
                predictor, Styles.read(Path.of("presets/styles")), new AnnealingComposer()));
  }

  private Flow flow() {
    if (flow == null) {
      throw new IllegalStateException("the benchmark was not set up");
    }
    return flow;
  }

  @Benchmark
  public Picture read() throws Exception {
    return PictureReader.read(flow().file());
  }

  @Benchmark
  public FeatureVector extract() {
    return FeatureExtractor.extract(flow().picture());
  }

  @Benchmark
  public Prediction predict() {
    return flow().predictor().predict(flow().features());
  }

  @Benchmark
  public Work composeFromFeatures() throws Exception {
    return flow().pipeline().compose(flow().features(), wish(), (done, of) -> {});
  }

  @Benchmark
  public Work pictureToLadder() throws Exception {
    return flow().pipeline().compose(PictureReader.read(flow().file()), wish(), (done, of) -> {});
  }

  private static Wish wish() {
    return new Wish(Wish.DEFAULT_BARS, null, null, null);
  }
}
