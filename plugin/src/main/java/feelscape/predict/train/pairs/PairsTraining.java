package feelscape.predict.train.pairs;

import feelscape.file.WholeFile;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.picture.PictureWriter;
import feelscape.plot.ErrorCurves;
import feelscape.plot.Raster;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.train.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a model of a person's own from pairs of pictures and MIDI files: what a picture feels like
 * it keeps from the shipped model, what music goes with it comes from the pairs. The same files
 * give the same bytes.
 */
public final class PairsTraining {
  private static final int FEWEST_PAIRS = 4;
  private static final int EPOCHS = 300;
  private static final int CURVES_WIDTH = 1200;
  private static final int CURVES_HEIGHT = 700;

  private final Path data;
  private final WeightFile shipped;
  private final Optional<ParameterNetwork> start;
  private final int epochs;
  private final TrainingProgress progress;

  private PairsTraining(
      final Path data,
      final WeightFile shipped,
      final int epochs,
      final TrainingProgress progress) {
    this.data = data;
    this.shipped = shipped;
    this.start =
        ParameterNetwork.isIn(shipped)
            ? Optional.of(ParameterNetwork.of(shipped))
            : Optional.empty();
    this.epochs = epochs;
    this.progress = progress;
  }

  /**
   * Measures the pairs, tests on sources that were not learned from, trains, and writes the weights
   * and beside them a picture of the errors, with {@code .png} for its ending.
   *
   * @param data the folder of the pairs
   * @param shipped the model whose mood is kept, and from whose music the training may start
   * @param out the weight file to write
   * @param complaints hears of every file that is left out, and why
   * @return the report
   * @throws IOException if the pairs are too few, or something cannot be read or written; the
   *     message says what
   */
  public static String run(
      final Path data,
      final WeightFile shipped,
      final Path out,
      final Consumer<String> complaints,
      final TrainingProgress progress)
      throws IOException {
    return run(data, shipped, out, EPOCHS, complaints, progress);
  }

  static String run(
      final Path data,
      final WeightFile shipped,
      final Path out,
      final int epochs,
      final Consumer<String> complaints,
      final TrainingProgress progress)
      throws IOException {
    final Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
      throw new IOException(out + ": cannot be written; name a file in a folder that is there");
    }
    return new PairsTraining(data, shipped, epochs, progress).run(out, complaints);
  }

  private String run(final Path out, final Consumer<String> complaints) throws IOException {
    final List<MeasuredPair> pairs = measured(complaints);
    final Folds folds = folds(pairs);
    final PairsReport report = new PairsReport();
    for (int turn = 0; turn < folds.count(); turn++) {
      progress.step("testing on unseen sources, part " + (turn + 1) + " of " + folds.count());
      final List<MeasuredPair> training = folds.training(turn);
      final Taught taught = taught(training, folds.validation(turn));
      report.add(taught.network(), training, folds.test(turn));
    }
    progress.step("training");
    final Taught taught = taught(folds.allButValidation(), folds.lastValidation());
    final String scores = report.lines(pairs);
    WholeFile.write(curvesFile(out), stream -> stream.write(curves(taught.curve())));
    file(taught, provenance(taught, pairs.size(), folds, scores)).write(out);
    return pairs.size() + " pairs of " + folds.sources() + " sources\n\n" + scores;
  }

  private List<MeasuredPair> measured(final Consumer<String> complaints) throws IOException {
    progress.step("measuring the pairs in " + data);
    final List<Pair> found = PairFolder.read(data, complaints);
    final List<MeasuredPair> measured = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      MeasuredPair.of(found.get(i), complaints).ifPresent(measured::add);
      progress.report(i + 1, found.size());
    }
    return measured;
  }

  private Folds folds(final List<MeasuredPair> pairs) throws IOException {
    if (pairs.size() < FEWEST_PAIRS) {
      throw new IOException(
          "%s: %d %s can be used; at least %d are needed"
              .formatted(data, pairs.size(), pairs.size() == 1 ? "pair" : "pairs", FEWEST_PAIRS));
    }
    final Folds folds = new Folds(pairs);
    if (folds.sources() < 2) {
      throw new IOException(
          "%s: all %d pairs count as takes of one source, '%s', so that nothing would test what they"
                  .formatted(data, pairs.size(), pairs.get(0).source())
              + " teach; give other pictures other names, or add some");
    }
    return folds;
  }

  private Taught taught(final List<MeasuredPair> training, final List<MeasuredPair> validation) {
    return Taught.by(
        training,
        validation,
        start,
        epochs,
        epoch -> progress.report(epoch, Taught.mostEpochs(start, epochs)));
  }

  private static byte[] curves(final Taught.Curve curve) {
    final Raster raster =
        ErrorCurves.draw(
            curve.training(), curve.validation(), curve.kept(), CURVES_WIDTH, CURVES_HEIGHT);
    return PictureWriter.png(raster.width(), raster.height(), raster.rgb());
  }

  private static Path curvesFile(final Path out) {
    final String name = String.valueOf(out.getFileName());
    final int dot = name.lastIndexOf('.');
    return out.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".png");
  }

  /** All of the shipped model but its music. */
  private WeightFile file(final Taught taught, final Map<String, String> provenance) {
    final List<Tensor> tensors = new ArrayList<>(shipped.tensors());
    start.ifPresent(
        network -> {
          final List<String> own = network.tensors().stream().map(Tensor::name).toList();
          tensors.removeIf(tensor -> own.contains(tensor.name()));
        });
    tensors.addAll(taught.network().tensors());
    return new WeightFile(provenance, tensors);
  }

  private Map<String, String> provenance(
      final Taught taught, final int pairs, final Folds folds, final String scores) {
    final Map<String, String> provenance = new LinkedHashMap<>(shipped.provenance());
    provenance.put("pairs made by", "feelscape train pairs");
    provenance.put("pairs data", String.valueOf(data.toAbsolutePath().normalize().getFileName()));
    provenance.put(
        "pairs split",
        pairs
            + " pairs by source: "
            + folds.sources()
            + " sources in "
            + folds.count()
            + " parts, each tested once; the file's network learned from all but the first part,"
            + " which chose when to stop");
    provenance.put("pairs network", taught.network().network().sizes().toString());
    provenance.put(
        "pairs training",
        Taught.recipe()
            + ", "
            + Variant.ALL.size()
            + " variants a pair, "
            + taught.from()
            + ", kept epoch "
            + taught.curve().kept());
    provenance.put("pairs scores", scores);
    return provenance;
  }
}
