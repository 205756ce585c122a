package feelscape.feature;

/**
 * The colours of a picture and how alike they are: distances in Lab between all pairs of blocks of
 * pixels. Unlike clusters, they do not tip over when a picture is stored another way.
 */
final class Palette {
  /** The blocks are as large as it takes for a picture to have about this many on its long side. */
  private static final int BLOCKS = 28;

  /** Colours farther apart than this in Lab have nothing in common. */
  private static final double ALIKE = 30;

  private static final double LIGHTNESS = 100.0 / 255;

  private final double[][] points;

  /** Of each block: how much of the picture is like it, 0..1. */
  private final double[] company;

  private final double spread;
  private final double deviation;

  Palette(final Plane lightness, final Plane a, final Plane b) {
    final int block = Math.max(1, Math.max(lightness.width(), lightness.height()) / BLOCKS);
    points = points(lightness, a, b, block);
    company = new double[points.length];
    final double pairs = (double) points.length * points.length;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < points.length; i++) {
      company[i] += 1.0 / points.length;
      for (int j = 0; j < i; j++) {
        final double square = square(points[i], points[j]);
        if (square < ALIKE * ALIKE) {
          final double alike = alike(square) / points.length;
          company[i] += alike;
          company[j] += alike;
        }
        sum += 2 * Math.sqrt(square);
        squares += 2 * square;
      }
    }
    spread = sum / pairs;
    deviation = Math.sqrt(Math.max(0, squares / pairs - spread * spread));
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
          new double[] {
            LIGHTNESS * l.at(i) / pixels, reds.at(i) / pixels - 128, yellows.at(i) / pixels - 128
          };
    }
    return points;
  }

  private static double square(final double[] one, final double[] other) {
    final double l = one[0] - other[0];
    final double a = one[1] - other[1];
    final double b = one[2] - other[2];
    return l * l + a * a + b * b;
  }

  /** 1 for the same colour, falling smoothly to 0 at {@link #ALIKE}. */
  private static double alike(final double square) {
    final double left = 1 - square / (ALIKE * ALIKE);
    return left * left;
  }

  /** The mean distance between two blocks. */
  double spread() {
    return spread;
  }

  /** The standard deviation of that distance: high when there are few colours, far apart. */
  double deviation() {
    return deviation;
  }

  /** How many colours there are, in bits: the mean of what each block's company is worth. */
  double entropy() {
    double bits = 0;
    for (final double each : company) {
      bits -= StrictMath.log(each) / StrictMath.log(2);
    }
    return bits / company.length;
  }

  /** How much of the picture is like the most common colour. */
  double commonShare() {
    double sum = 0;
    double weights = 0;
    for (final double each : company) {
      sum += each * weight(each);
      weights += weight(each);
    }
    return sum / weights;
  }

  /** The most common colour: L*, a* or b*, blocks weighing more the more of the picture is like. */
  double common(final int axis) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < points.length; i++) {
      sum += weight(company[i]) * points[i][axis];
      weights += weight(company[i]);
    }
    return sum / weights;
  }

  private static double weight(final double company) {
    return company * company;
  }
}
