package feelscape.predict.train;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.music.Mood;
import feelscape.predict.train.peer.ThemeFolds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What each group of features is worth: how much of people's ratings the perceptrons explain on
 * themes left out when they see all features, all but one group, and one group alone. The final
 * test has no part in it.
 */
public final class Ablation {
  private static final int FOLDS = 5;
  private static final long SEED = 1;

  /** The features of the Python FeelScape come first. */
  private static final int ORIGINAL = 6;

  private final List<RatedPicture> pictures;
  private final TrainingProgress progress;

  private Ablation(final List<RatedPicture> pictures, final TrainingProgress progress) {
    this.pictures = pictures.stream().filter(picture -> !FinalTest.has(picture.theme())).toList();
    this.progress = progress;
  }

  /**
   * Trains and tests with each selection of features.
   *
   * @param data folder of the OASIS set: {@code ratings.csv} and {@code pictures/}
   * @return R² as a table
   * @throws IOException if the data cannot be read; the message says which file and why
   */
  public static String run(final Path data, final TrainingProgress progress) throws IOException {
    return run(data, List.of(Group.values()), progress);
  }

  static String run(final Path data, final List<Group> groups, final TrainingProgress progress)
      throws IOException {
    progress.step("measuring the photographs in " + data);
    return new Ablation(new Oasis(data).read(progress), progress).lines(groups);
  }

  private String lines(final List<Group> groups) {
    final StringBuilder lines =
        new StringBuilder(
                "| features | valence without | arousal without | valence alone | arousal alone |\n")
            .append("|---|---|---|---|---|\n");
    final double[] all = explained("all features", feature -> true);
    lines.append(row("none left out, all", all, all));
    final List<Feature> original = FeatureExtractor.FEATURES.subList(0, ORIGINAL);
    lines.append(
        row(
            "the original's six",
            explained("all but the original's six", feature -> !original.contains(feature)),
            explained("the original's six", original::contains)));
    for (final Group group : groups) {
      lines.append(
          row(
              group.label() + " (" + group.features().size() + ")",
              explained("all but " + group.label(), feature -> feature.group() != group),
              explained(group.label() + " alone", feature -> feature.group() == group)));
    }
    return lines.toString();
  }

  private static String row(final String name, final double[] without, final double[] alone) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f |\n",
        name,
        without[0],
        without[1],
        alone[0],
        alone[1]);
  }

  /** R² of valence and arousal. */
  private double[] explained(final String name, final Predicate<Feature> seen) {
    progress.step(name);
    final List<RatedPicture> some =
        pictures.stream().map(picture -> seeing(picture, seen)).toList();
    final Errors errors = new Errors();
    final List<ThemeFolds.Fold> folds =
        ThemeFolds.of(some.stream().map(RatedPicture::theme).toList(), FOLDS, SEED);
    for (int i = 0; i < folds.size(); i++) {
      errors.add(some, folds.get(i), SEED * FOLDS + i);
      progress.report(i + 1, FOLDS);
    }
    return new double[] {errors.explained(0), errors.explained(1)};
  }

  /** What is not seen is the same in all pictures. */
  private static RatedPicture seeing(final RatedPicture picture, final Predicate<Feature> seen) {
    final List<Integer> units = new ArrayList<>();
    for (int i = 0; i < FeatureExtractor.FEATURES.size(); i++) {
      final boolean kept = seen.test(FeatureExtractor.FEATURES.get(i));
      units.add(kept ? picture.features().units().get(i) : 0);
    }
    return new RatedPicture(picture.theme(), new FeatureVector(units), picture.mood());
  }

  /** Squared errors over the folds, beside those of the mean. */
  private static final class Errors {
    private final double[] own = new double[Feeling.values().length];
    private final double[] ofTheMean = new double[own.length];

    void add(final List<RatedPicture> pictures, final ThemeFolds.Fold fold, final long seed) {
      final MoodLesson lesson = new MoodLesson(fold.kept().stream().map(pictures::get).toList());
      final List<RatedPicture> test = fold.leftOut().stream().map(pictures::get).toList();
      final List<Mood> said =
          lesson.teach(seed).estimate(test.stream().map(RatedPicture::features).toList());
      int column = 0;
      for (final Feeling feeling : Feeling.values()) {
        for (int i = 0; i < test.size(); i++) {
          final double rating = feeling.of(test.get(i).mood());
          own[column] += square(feeling.of(said.get(i)) - rating);
          ofTheMean[column] += square(feeling.of(lesson.usual()) - rating);
        }
        column++;
      }
    }

    private static double square(final double x) {
      return x * x;
    }

    double explained(final int column) {
      return 1 - own[column] / ofTheMean[column];
    }
  }
}
