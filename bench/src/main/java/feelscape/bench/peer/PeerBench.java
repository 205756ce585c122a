package feelscape.bench.peer;

import feelscape.bench.picture.Scene;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import feelscape.predict.ParameterNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Prints how long measuring a picture and an epoch of training take, beside the same in Python. */
final class PeerBench {
  private static final int QUALITY = 92;

  /** Layers of a network with less to multiply at a time. */
  private static final String SMALL = "89,64,128,128,64,20";

  private PeerBench() {}

  /** Takes nothing. */
  public static void main(final String... arguments) throws Exception {
    final String missing = Python.missing();
    if (!missing.isEmpty()) {
      System.err.println(
          "bench peers: Debian's Python lacks something; install with: apt-get install " + missing);
      System.exit(3);
    }
    final Path picture = Files.createTempFile("feelscape", ".jpg");
    try {
      Files.write(picture, Scene.MARKET.draw().jpeg(QUALITY));
      printMeasuring(picture);
    } finally {
      Files.deleteIfExists(picture);
    }
    printTraining(SMALL);
    printTraining(shippedSizes());
  }

  private static void printMeasuring(final Path picture) throws Exception {
    System.out.printf(
        "== a JPEG of 12 megapixels, %.1f MB, to features (milliseconds: least, median) ==%n",
        Files.size(picture) / 1e6);
    final Times theirs = Python.times("original_features.py", picture.toString());
    print("the original's six, OpenCV in Python", theirs);
    final Times ours = ours(MeasureBench.class, "picture", picture.toString());
    print("reading and all features, here", ours);
    printRatio(ours, theirs);
  }

  private static void printTraining(final String sizes) throws Exception {
    System.out.printf("%n== an epoch of 1,000 pairs in batches of 32, layers of %s ==%n", sizes);
    final Times theirs = Python.times("numpy_epoch.py", sizes);
    print("NumPy, by OpenBLAS", theirs);
    final Times ours = ours(EpochBench.class, "sizes", sizes);
    print("here", ours);
    printRatio(ours, theirs);
  }

  /** Of the layers of the network that the shipped model has its music from. */
  private static String shippedSizes() throws WeightFileException {
    final Path home = Path.of(System.getProperty("feelscape.home", "."));
    final WeightFile shipped = WeightFile.read(home.resolve("presets/models/mood.weights"));
    return ParameterNetwork.of(shipped).network().sizes().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static void print(final String label, final Times times) {
    System.out.printf("%-40s %s%n", label, times);
  }

  private static void printRatio(final Times ours, final Times theirs) {
    System.out.printf(
        "%-40s %9.2f %9.2f%n",
        "of Python's time", ours.least() / theirs.least(), ours.median() / theirs.median());
  }

  private static Times ours(final Class<?> bench, final String parameter, final String value)
      throws RunnerException {
    final var options =
        new OptionsBuilder()
            .include(bench.getName())
            .verbosity(VerboseMode.SILENT)
            .param(parameter, value);
    final Statistics statistics =
        new Runner(options.build()).runSingle().getPrimaryResult().getStatistics();
    return new Times(statistics.getMin(), statistics.getPercentile(50));
  }
}
