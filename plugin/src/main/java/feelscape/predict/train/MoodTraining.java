package feelscape.predict.train;

import feelscape.feature.FeatureVector;
import feelscape.music.Mood;
import feelscape.predict.MoodNetwork;
import feelscape.predict.MoodPredictor;
import feelscape.predict.MoodRanks;
import feelscape.predict.ParameterNetwork;
import feelscape.predict.train.peer.ThemeFolds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the mood model from the OASIS photographs: the same bytes every time. */
public final class MoodTraining {
  private static final long SEED = 1;
  private static final int FOLDS = 5;

  /**
   * How much is done.
   *
   * @param repeats of the folds
   * @param between pictures between photographs of which the music is taught
   */
  record Effort(int repeats, int between) {
    static final Effort USUAL = new Effort(5, 12_000);
  }

  private final List<RatedPicture> learning;
  private final List<RatedPicture> testing;
  private final Effort effort;
  private final TrainingProgress progress;

  private MoodTraining(
      final List<RatedPicture> pictures, final Effort effort, final TrainingProgress progress) {
    learning = pictures.stream().filter(picture -> !FinalTest.has(picture.theme())).toList();
    testing = pictures.stream().filter(picture -> FinalTest.has(picture.theme())).toList();
    this.effort = effort;
    this.progress = progress;
  }

  /**
   * Trains, tests on photographs that no network has seen, and writes the weights.
   *
   * @param data folder of the OASIS set: {@code ratings.csv} and {@code pictures/}
   * @param out the weight file to write
   * @return the tables of docs/mood.md
   * @throws IOException if the data cannot be read or the weights cannot be written; the message
   *     says which file and why
   */
  public static String run(final Path data, final Path out, final TrainingProgress progress)
      throws IOException {
    return run(data, out, Effort.USUAL, progress);
  }

  static String run(
      final Path data, final Path out, final Effort effort, final TrainingProgress progress)
      throws IOException {
    final Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(out + ": cannot be written, there is no such folder");
    }
    progress.step("measuring the photographs in " + data);
    return new MoodTraining(new Oasis(data).read(progress), effort, progress).run(out);
  }

  private String run(final Path out) throws IOException {
    final Contest folds = folds("themes", learning, effort.repeats());
    progress.step("training the mood");
    final MoodNetwork mood = new MoodLesson(learning).teach(SEED);
    final Contest last = new Contest(testing);
    last.add(learning, mood.estimate(features(testing)), SEED);
    progress.step("training the music");
    final List<Mood> among = folds.said(Contest.Entrant.PERCEPTRONS, 0);
    final MusicLesson lesson = new MusicLesson(mood, MoodRanks.among(among), features(learning));
    final ParameterNetwork music = lesson.teach(effort.between(), SEED);
    final ContestReport foldsReport = new ContestReport(folds);
    final ContestReport lastReport = new ContestReport(last);
    final String heard = lesson.report(music, features(testing));
    final Map<String, String> provenance = provenance();
    provenance.put("scores in folds", foldsReport.explained());
    provenance.put("scores of the final test", lastReport.explained());
    provenance.put("scores of the music", heard.strip());
    MoodPredictor.of(mood, among, music).file(provenance).write(out);
    final Contest pictures = folds("pictures", everyPictureATheme(), 1);
    return "By theme, in five folds, five times over:\n\n"
        + foldsReport.lines()
        + "\nThe final test, on themes by which nothing was chosen:\n\n"
        + lastReport.lines()
        + "\nThe music, on the pictures of the final test:\n\n"
        + heard
        + "\nFor comparison, in five folds by picture, so that pictures of a theme are on both sides:\n\n"
        + new ContestReport(pictures).lines();
  }

  private Contest folds(final String by, final List<RatedPicture> pictures, final int repeats) {
    progress.step("testing in folds by " + by);
    final Contest contest = new Contest(pictures);
    final List<String> themes = pictures.stream().map(RatedPicture::theme).toList();
    final AtomicInteger done = new AtomicInteger();
    for (int repeat = 0; repeat < repeats; repeat++) {
      contest.add(
          ThemeFolds.of(themes, FOLDS, SEED + repeat),
          SEED + repeat,
          () -> progress.report(done.incrementAndGet(), FOLDS * repeats));
    }
    return contest;
  }

  private List<RatedPicture> everyPictureATheme() {
    final List<RatedPicture> alone = new ArrayList<>();
    for (final RatedPicture picture : learning) {
      alone.add(
          new RatedPicture(
              picture.theme() + " " + alone.size(), picture.features(), picture.mood()));
    }
    return alone;
  }

  private static List<FeatureVector> features(final List<RatedPicture> pictures) {
    return pictures.stream().map(RatedPicture::features).toList();
  }

  private Map<String, String> provenance() {
    final Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("model", "FeelScape mood: features to valence, arousal and 20 parameters");
    provenance.put("data", "OASIS (Kurdi, Lozano and Banaji 2017), free for reuse");
    provenance.put("made by", "feelscape train mood");
    provenance.put(
        "split",
        "by theme: " + learning.size() + " pictures to learn from, " + testing.size() + " to test");
    provenance.put("seed", Long.toString(SEED));
    provenance.put("mood", MoodLesson.recipe());
    provenance.put("music", MusicLesson.recipe(effort.between()));
    return provenance;
  }
}
