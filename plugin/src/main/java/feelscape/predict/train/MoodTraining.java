package feelscape.predict.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the mood model from the OASIS photographs: the same bytes every time. */
public final class MoodTraining {
  private static final long SEED = 1;

  private MoodTraining() {}

  /**
   * Trains, writes the weights and tests them on photographs that no network has seen.
   *
   * @param data folder of the OASIS set: {@code ratings.csv} and {@code pictures/}
   * @param out the weight file to write
   * @return the error beside a mean predictor's, as two tables
   * @throws IOException if the data cannot be read or the weights cannot be written; the message
   *     says which file and why
   */
  public static String run(final Path data, final Path out, final TrainingProgress progress)
      throws IOException {
    final Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(out + ": cannot be written, there is no such folder");
    }
    progress.step("measuring the photographs in " + data);
    final List<RatedPicture> pictures = new Oasis(data).read(progress);
    final TrainedMood shipped = train(0, pictures, progress);
    final MoodReport report = new MoodReport();
    report.add(shipped);
    final String ownScores = report.lines();
    shipped.predictor().file(provenance(shipped, ownScores)).write(out);
    for (int turn = 1; turn < Split.TURNS; turn++) {
      report.add(train(turn, pictures, progress));
    }
    return "Test themes of the weights in the file:\n\n"
        + ownScores
        + "\nEvery theme tested once, by five networks:\n\n"
        + report.lines();
  }

  private static TrainedMood train(
      final int turn, final List<RatedPicture> pictures, final TrainingProgress progress) {
    progress.step("training, turn " + (turn + 1) + " of " + Split.TURNS);
    return TrainedMood.train(new Lesson(new Split(turn), pictures), SEED, progress);
  }

  private static Map<String, String> provenance(final TrainedMood trained, final String scores) {
    final Lesson lesson = trained.lesson();
    final Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("model", "FeelScape mood: features to valence, arousal and 20 parameters");
    provenance.put("data", "OASIS (Kurdi, Lozano and Banaji 2017), free for reuse");
    provenance.put("made by", "feelscape train mood");
    provenance.put(
        "split",
        "by theme: "
            + lesson.pictures(Split.Part.TRAINING).size()
            + " training, "
            + lesson.pictures(Split.Part.VALIDATION).size()
            + " validation, "
            + lesson.pictures(Split.Part.TEST).size()
            + " test pictures");
    provenance.put("seed", Long.toString(SEED));
    provenance.put("network", trained.network().sizes().toString());
    provenance.put("training", TrainedMood.recipe() + ", kept epoch " + trained.outcome().epoch());
    provenance.put("scores", scores);
    return provenance;
  }
}
