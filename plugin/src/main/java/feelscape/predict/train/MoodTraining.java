package feelscape.predict.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the mood model from the OASIS photographs: the same bytes every time. */
public final class MoodTraining {
  private static final long SEED = 1;
  private static final int TOLD_EVERY = 100;

  private MoodTraining() {}

  /**
   * Trains, writes the weights and reports the error on photographs that no network has seen.
   *
   * @param data folder of the OASIS set: {@code ratings.csv} and {@code pictures/}
   * @param out the weight file to write
   * @param progress is told what goes on, line by line, and at last the report
   * @throws IOException if the data cannot be read or the weights cannot be written; the message
   *     says which file and why
   */
  public static void run(final Path data, final Path out, final Consumer<String> progress)
      throws IOException {
    final Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(out + ": cannot be written, there is no such folder");
    }
    progress.accept("measuring the photographs in " + data);
    final List<RatedPicture> pictures =
        new Oasis(data)
            .read(
                done -> {
                  if (done % TOLD_EVERY == 0) {
                    progress.accept(done + " measured");
                  }
                });
    progress.accept("training on " + pictures.size() + " photographs");
    final TrainedMood shipped = TrainedMood.train(new Lesson(new Split(0), pictures), SEED);
    final MoodReport report = new MoodReport();
    report.add(shipped);
    final String ownScores = report.lines();
    shipped.predictor().file(provenance(shipped, ownScores)).write(out);
    progress.accept("wrote " + out);
    for (int turn = 1; turn < Split.TURNS; turn++) {
      progress.accept("training once more, turn " + (turn + 1) + " of " + Split.TURNS);
      report.add(TrainedMood.train(new Lesson(new Split(turn), pictures), SEED));
    }
    progress.accept("Test themes of the weights in the file:\n" + ownScores);
    progress.accept("Every theme tested once, by five networks:\n" + report.lines());
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
