package feelscape.cli;

import feelscape.predict.train.MoodTraining;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the weights that {@code compose} uses. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Makes a model anew.",
    synopsisSubcommandLabel = "mood")
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
          final @Nullable Path out)
      throws IOException {
    final Path weights = out == null ? surroundings.moodWeights() : surroundings.resolve(out);
    final String report;
    try (ProgressLine progress = surroundings.progress()) {
      report = MoodTraining.run(surroundings.resolve(data), weights, progress);
    }
    surroundings.out().print(report);
    return 0;
  }
}
