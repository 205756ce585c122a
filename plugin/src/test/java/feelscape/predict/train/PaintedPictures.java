package feelscape.predict.train;

import feelscape.picture.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A set of rated pictures whose mood is their lightness, each with a theme of its own. */
final class PaintedPictures {
  static final String HEADER =
      "file,category,theme,source,valence_mean,valence_sd,valence_n,arousal_mean,arousal_sd,arousal_n";
  private static final int PICTURES = 50;
  private static final int SIDE = 32;

  private PaintedPictures() {}

  /** Writes {@code ratings.csv} and {@code pictures/} into {@code folder}. */
  static void into(final Path folder) throws IOException {
    Files.createDirectory(folder.resolve("pictures"));
    final List<String> ratings = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < PICTURES; i++) {
      final double light = (double) i / (PICTURES - 1);
      Files.write(folder.resolve("pictures").resolve(i + ".png"), painted(light, i));
      ratings.add(
          i
              + ".png,Scene,Theme "
              + i
              + ",nobody,"
              + (1.5 + 5 * light)
              + ",1,9,"
              + (6 - 4 * light)
              + ",1,9");
    }
    Files.write(folder.resolve("ratings.csv"), ratings);
  }

  /**
   * A PNG.
   *
   * @param light 0..1
   */
  static byte[] painted(final double light, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final int[] rgb = new int[SIDE * SIDE];
    Arrays.setAll(rgb, i -> shade(40 + 160 * light, random) << 16 | shade(90, random) << 8 | 70);
    return PictureWriter.png(SIDE, SIDE, rgb);
  }

  private static int shade(final double mean, final SplittableRandom random) {
    return (int) (mean + 40 * random.nextDouble());
  }
}
