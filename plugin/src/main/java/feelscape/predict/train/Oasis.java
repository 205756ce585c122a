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
import java.util.function.IntConsumer;

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

  private final Path folder;

  Oasis(final Path folder) {
    this.folder = folder;
  }

  /**
   * All photographs in the order of the ratings.
   *
   * @param progress is told how many have been measured
   * @throws IOException if the ratings or a photograph cannot be read; the message says which
   */
  List<RatedPicture> read(final IntConsumer progress) throws IOException {
    final Path ratings = folder.resolve("ratings.csv");
    if (!Files.isRegularFile(ratings)) {
      throw new IOException(folder + ": holds no ratings.csv; name the folder of the OASIS set");
    }
    final List<String> lines = Files.readAllLines(ratings, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(ratings + ": does not begin with " + HEADER);
    }
    final List<RatedPicture> pictures = new ArrayList<>();
    for (final String line : lines.subList(1, lines.size())) {
      pictures.add(picture(line));
      progress.accept(pictures.size());
    }
    return pictures;
  }

  private RatedPicture picture(final String line) throws IOException {
    final String[] fields = line.split(",", -1);
    try {
      return new RatedPicture(
          fields[THEME],
          FeatureExtractor.extract(
              PictureReader.read(folder.resolve("pictures").resolve(fields[FILE]))),
          new Mood(Double.parseDouble(fields[VALENCE]), Double.parseDouble(fields[AROUSAL])));
    } catch (final PictureException e) {
      throw new IOException(e.getMessage(), e);
    } catch (final IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("ratings.csv: cannot be read at '" + line + "'", e);
    }
  }
}
