package feelscape.cli;

import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import feelscape.predict.train.Ablation;
import feelscape.predict.train.MoodTraining;
import feelscape.predict.train.pairs.PairsTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the weights that {@code compose} uses, or a person's own. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Makes a model anew.",
    synopsisSubcommandLabel = "mood|pairs")
final class TrainCommand {
  private final Surroundings surroundings;

  TrainCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "mood",
      mixinStandardHelpOptions = true,
      description = "Makes the mood model anew from photographs that people rated.")
  int mood(
      @Option(
              names = "--data",
              required = true,
              paramLabel = "DIR",
              description = "the OASIS set: ratings.csv and pictures/")
          final Path data,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "the weight file (default: presets/models/mood.weights)")
          final @Nullable Path out,
      @Option(
              names = "--ablation",
              description = "writes nothing, and tells what each group of features is worth")
          final boolean ablation)
      throws IOException {
    if (ablation) {
      try (ProgressLine progress = surroundings.progress()) {
        surroundings.out().print(Ablation.run(surroundings.resolve(data), progress));
      }
      return 0;
    }
    final Path weights = surroundings.weights(out);
    final String report;
    try (ProgressLine progress = surroundings.progress()) {
      report = MoodTraining.run(surroundings.resolve(data), weights, progress);
    }
    surroundings.out().print(report);
    return 0;
  }

  @Command(
      name = "pairs",
      mixinStandardHelpOptions = true,
      description = "Makes a model of your own from pictures and MIDI files of the same names.")
  int pairs(
      @Option(
              names = "--data",
              required = true,
              paramLabel = "DIR",
              description = "holds the pairs: beach.jpg and beach.mid, ...")
          final Path data,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              defaultValue = "own.weights",
              description =
                  "the weight file (default: ${DEFAULT-VALUE}); a plot of the errors goes beside it")
          final Path out)
      throws IOException, WeightFileException {
    final WeightFile shipped = WeightFile.read(surroundings.moodWeights());
    final List<String> complaints = new ArrayList<>();
    final String report;
    try (ProgressLine progress = surroundings.progress()) {
      report =
          PairsTraining.run(
              surroundings.resolve(data),
              shipped,
              surroundings.resolve(out),
              complaints::add,
              progress);
    } finally {
      complaints.forEach(complaint -> surroundings.err().println("feelscape: " + complaint));
    }
    surroundings.out().print(report);
    surroundings
        .out()
        .printf(
            "%ncompose, mood and panel take it by --model %s; the plugin, once you copy it to %s%n",
            out, surroundings.ownWeights());
    return 0;
  }
}
