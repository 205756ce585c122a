package feelscape.bench.peer;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a file to all features, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class MeasureBench {
  @Param("picture.jpg")
  public String picture = "";

  @Benchmark
  public FeatureVector readAndMeasure() throws PictureException {
    return FeatureExtractor.extract(PictureReader.read(Path.of(picture)));
  }
}
