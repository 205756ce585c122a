package feelscape.predict.train;

import feelscape.feature.FeatureExtractor;
import feelscape.music.Mood;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the Open Affective Standardized Image Set: photographs with the ratings of about a hundred
 * people each (Kurdi, Lozano and Banaji 2017). A folder with {@code ratings.csv} and {@code
 * pictures/}.
 */
final class Oasis {
  private static final String HEADER =
      "file,category,theme,source,valence_mean,valence_sd,valence_n,arousal_mean,arousal_sd,arousal_n";
  private static final int FILE = 0;
  private static final int THEME = 2;
  private static final int VALENCE = 4;
  private static final int AROUSAL = 7;
  private static final int FIELDS = 10;

  private final Path folder;

  Oasis(final Path folder) {
    this.folder = folder;
  }

  /**
   * All photographs in the order of the ratings.
   *
   * @param progress hears of each that has been measured
   * @throws IOException if the ratings or a photograph cannot be read; the message says which
   */
  List<RatedPicture> read(final TrainingProgress progress) throws IOException {
    return read(theme -> true, progress);
  }

  /** The photographs of some themes. */
  List<RatedPicture> read(final Predicate<String> themes, final TrainingProgress progress)
      throws IOException {
    final Path ratings = folder.resolve("ratings.csv");
    if (!Files.isRegularFile(ratings)) {
      throw new IOException(folder + ": holds no ratings.csv; name the folder of the OASIS set");
    }
    final List<String> lines = Files.readAllLines(ratings, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(ratings + ": does not begin with " + HEADER);
    }
    final List<RatedPicture> pictures = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      final String line = lines.get(i);
      final String[] fields = line.split(",", -1);
      if (fields.length != FIELDS) {
        throw new IOException("ratings.csv: has not " + FIELDS + " fields in '" + line + "'");
      }
      if (themes.test(fields[THEME])) {
        pictures.add(picture(fields));
      }
      progress.report(i, lines.size() - 1);
    }
    return pictures;
  }

  private RatedPicture picture(final String[] fields) throws IOException {
    final Path file = folder.resolve("pictures").resolve(fields[FILE]);
    try {
      return new RatedPicture(
          fields[THEME],
          FeatureExtractor.extract(PictureReader.read(file)),
          new Mood(Double.parseDouble(fields[VALENCE]), Double.parseDouble(fields[AROUSAL])));
    } catch (final PictureException e) {
      throw new IOException(e.getMessage(), e);
    } catch (final IllegalArgumentException e) {
      throw new IOException(
          "ratings.csv: the ratings of " + fields[FILE] + ": " + e.getMessage(), e);
    }
  }
}
