package feelscape.bench.picture;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.imgcodecs.Imgcodecs;

/** How far each feature moves when one picture is stored at three sizes in two formats. */
final class Sizes {
  private static final int[] WIDTHS = {4000, 2000, 632};
  private static final int QUALITY = 92;
  private static final int FASTEST = 1;
  private static final double MOST = 2;
  private static final int SHOWN = 12;

  /** A feature's greatest move over all pictures, in % of its range. */
  private record Move(String feature, double share, String picture) {}

  private final Path folder;
  private final List<Move> moves = new ArrayList<>();

  Sizes(final Path folder) {
    this.folder = folder;
    for (final Feature feature : FeatureExtractor.FEATURES) {
      moves.add(new Move(feature.name(), -1, ""));
    }
  }

  void add(final String name, final Image picture) throws IOException, PictureException {
    final List<FeatureVector> vectors = new ArrayList<>();
    for (final int width : WIDTHS) {
      try (Image sized = picture.scaled(width, width * 3 / 4)) {
        vectors.add(measured("picture.jpg", sized.jpeg(QUALITY)));
        vectors.add(
            measured(
                "picture.png", sized.encoded(".png", Imgcodecs.IMWRITE_PNG_COMPRESSION, FASTEST)));
      }
    }
    for (int i = 0; i < moves.size(); i++) {
      final int feature = i;
      final var units =
          vectors.stream().mapToInt(vector -> vector.units().get(feature)).summaryStatistics();
      final double share = 100.0 * (units.getMax() - units.getMin()) / Feature.STEPS;
      if (share > moves.get(i).share()) {
        moves.set(i, new Move(moves.get(i).feature(), share, name));
      }
    }
  }

  private FeatureVector measured(final String name, final byte[] encoded)
      throws IOException, PictureException {
    return FeatureExtractor.extract(PictureReader.read(Files.write(folder.resolve(name), encoded)));
  }

  void print() {
    final List<Move> sorted =
        moves.stream().sorted(Comparator.comparingDouble(Move::share).reversed()).toList();
    System.out.println("| feature | greatest move | of the picture |");
    System.out.println("|---|---|---|");
    final long over = moves.stream().filter(move -> move.share() > MOST).count();
    sorted.stream()
        .limit(Math.max(SHOWN, over))
        .forEach(
            move ->
                System.out.printf(
                    "| `%s` | %.2f %% | %s |%n", move.feature(), move.share(), move.picture()));
    System.out.printf(
        "%d of %d features move by more than %.0f %% of their range; the median feature by %.2f %%%n",
        over, moves.size(), MOST, sorted.get(sorted.size() / 2).share());
  }
}
