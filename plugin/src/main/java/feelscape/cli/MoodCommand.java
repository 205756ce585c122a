package feelscape.cli;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.neural.WeightFileException;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import feelscape.predict.MoodRank;
import feelscape.predict.Prediction;
import feelscape.predict.why.Why;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What pictures feel like, and the musical parameters that go with it. */
@Command(
    name = "mood",
    mixinStandardHelpOptions = true,
    description = "Tells what a picture feels like, and the music that goes with it.")
final class MoodCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "PNG, JPEG, WebP, GIF, BMP, TIFF")
  private List<Path> pictures = List.of();

  @Option(names = "--json", description = "one JSON object a line, with all features")
  private boolean json;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "weights of your own, as train pairs makes them (default: the shipped ones)")
  private @Nullable Path model;

  @Option(
      names = "--about",
      help = true,
      description = "where the model comes from: data, split, seed, settings, scores")
  private boolean about;

  MoodCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws WeightFileException {
    final Path weights = surroundings.weights(model);
    if (about) {
      MoodPredictor.provenance(weights)
          .forEach((name, value) -> surroundings.out().println(name + ": " + value));
      return 0;
    }
    final MoodPredictor predictor = MoodPredictor.load(weights);
    boolean allRead = true;
    for (final Path picture : pictures) {
      try {
        final FeatureVector features =
            FeatureExtractor.extract(PictureReader.read(surroundings.resolve(picture)));
        final Prediction prediction = predictor.predict(features);
        final Why why = Why.of(features, predictor);
        surroundings
            .out()
            .println(
                json
                    ? Json.mood(picture, features, prediction, why)
                    : told(picture, prediction, why));
      } catch (PictureException e) {
        surroundings.err().println("feelscape: " + e.getMessage());
        allRead = false;
      }
    }
    return allRead ? 0 : Main.BAD_INPUT;
  }

  /** What is heard in a picture, and below it why. */
  private static String told(final Path picture, final Prediction prediction, final Why why) {
    return Stream.concat(
            Stream.of(line(picture, prediction, why.rank())),
            why.sentences().stream().map(sentence -> "  " + sentence))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(final Path picture, final Prediction prediction, final MoodRank rank) {
    return String.format(
        Locale.ROOT,
        "%s: valence %.2f, arousal %.2f (of 1..7), brighter than %.0f and livelier than %.0f of 100"
            + " pictures; %.0f BPM, %.1f notes a second around pitch %.0f",
        picture,
        prediction.mood().valence(),
        prediction.mood().arousal(),
        100 * rank.valence(),
        100 * rank.arousal(),
        prediction.parameters().tempo(),
        prediction.parameters().rhythmicDensity(),
        prediction.parameters().averagePitch());
  }
}
