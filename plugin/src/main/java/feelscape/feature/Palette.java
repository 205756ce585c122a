package feelscape.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The dominant colours of a picture: k-means in Lab over blocks of pixels, the best of several
 * attempts that start far apart (Lloyd 1982; Arthur and Vassilvitskii 2007), the most frequent
 * first.
 */
final class Palette {
  private static final int COLOURS = 5;
  private static final int ATTEMPTS = 4;
  private static final int ROUNDS = 12;
  private static final int SEED = 1;

  /** The blocks are as large as it takes for a picture to have about this many on its long side. */
  private static final int BLOCKS = 50;

  private static final double LIGHTNESS = 100.0 / 255;

  /**
   * A dominant colour, as OpenCV's 8 bits have it.
   *
   * @param share of the pixels
   */
  record Colour(double share, double lightness, double a, double b) {

    /** In Lab. */
    double distance(final Colour other) {
      final double dl = LIGHTNESS * (lightness - other.lightness);
      final double da = a - other.a;
      final double db = b - other.b;
      return Math.sqrt(dl * dl + da * da + db * db);
    }
  }

  private final List<Colour> colours;
  private final double rest;

  Palette(final Plane lightness, final Plane a, final Plane b) {
    final int block = Math.max(1, Math.max(lightness.width(), lightness.height()) / BLOCKS);
    final double[][] points = points(lightness, a, b, block);
    final SplittableRandom random = new SplittableRandom(SEED);
    Clusters best = new Clusters(points, COLOURS, random, ROUNDS);
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      final Clusters other = new Clusters(points, COLOURS, random, ROUNDS);
      best = other.error() < best.error() ? other : best;
    }
    final List<Colour> found = new ArrayList<>();
    for (int k = 0; k < COLOURS; k++) {
      final double[] centre = best.centre(k);
      found.add(new Colour(best.share(k), centre[0] / LIGHTNESS, centre[1], centre[2]));
    }
    found.sort(
        Comparator.comparingDouble(Colour::share)
            .reversed()
            .thenComparingDouble(Colour::lightness)
            .thenComparingDouble(Colour::a)
            .thenComparingDouble(Colour::b));
    colours = List.copyOf(found);
    rest = Math.sqrt(best.error());
  }

  private static double[][] points(
      final Plane lightness, final Plane a, final Plane b, final int block) {
    final Plane l = lightness.blockSums(block);
    final Plane reds = a.blockSums(block);
    final Plane yellows = b.blockSums(block);
    final double pixels = block * block;
    final double[][] points = new double[l.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          new double[] {LIGHTNESS * l.at(i) / pixels, reds.at(i) / pixels, yellows.at(i) / pixels};
    }
    return points;
  }

  /** The most frequent one. */
  Colour first() {
    return colours.get(0);
  }

  /** The mean distance between two pixels' dominant colours. */
  double spread() {
    double sum = 0;
    for (final Colour one : colours) {
      for (final Colour other : colours) {
        sum += one.share * other.share * one.distance(other);
      }
    }
    return sum;
  }

  /** The greatest distance between two of them. */
  double contrast() {
    double greatest = 0;
    for (final Colour one : colours) {
      for (final Colour other : colours) {
        final boolean both = one.share > 0 && other.share > 0;
        greatest = both ? Math.max(greatest, one.distance(other)) : greatest;
      }
    }
    return greatest;
  }

  /** In bits, of their shares. */
  double entropy() {
    double bits = 0;
    for (final Colour colour : colours) {
      if (colour.share > 0) {
        bits -= colour.share * StrictMath.log(colour.share) / StrictMath.log(2);
      }
    }
    return bits;
  }

  /** The root mean square distance of pixels from their dominant colour. */
  double rest() {
    return rest;
  }
}
