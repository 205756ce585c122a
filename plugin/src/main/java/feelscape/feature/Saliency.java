package feelscape.feature;

import static feelscape.feature.Group.COLOUR;
import static feelscape.feature.Group.COMPOSITION;
import static feelscape.feature.Group.LIGHT;
import static feelscape.feature.Group.VIVIDNESS;

import java.util.Arrays;
import java.util.List;

/**
 * What draws the eye, on a grid of 64 x 64 cells: what is left of the spectrum of gray when its
 * smooth course is taken off (spectral residual; Hou and Zhang 2007).
 */
final class Saliency {
  private static final int SIDE = 64;

  /** The amplitude of noise of a step of gray or two, over all cells. */
  private static final double NOISE = 0.5;

  private static final int BLUR = 2;
  private static final int BLURS = 3;
  private static final double LIGHTNESS = 100.0 / 255;

  static final List<Measure> MEASURES =
      List.of(
          COMPOSITION.measure(
              "salient_x",
              0,
              1,
              "mean place from left to right of what is salient",
              r -> r.saliency.x()),
          COMPOSITION.measure(
              "salient_y",
              0,
              1,
              "mean place from top to bottom of what is salient",
              r -> r.saliency.y()),
          COMPOSITION.measure(
              "salient_spread",
              0,
              0.5,
              "root mean square distance from that place, in sides of the picture",
              r -> r.saliency.spread()),
          COMPOSITION.measure(
              "salient_focus",
              0,
              1,
              "share of all salience in the most salient twentieth of the picture",
              r -> r.saliency.focus()),
          LIGHT.measure(
              "salient_lightness",
              -40,
              40,
              "L* weighted by salience less mean L*",
              r -> LIGHTNESS * (r.saliency.of(r.lightness) - r.lightness.mean())),
          COLOUR.measure(
              "salient_a",
              -40,
              40,
              "a* weighted by salience less mean a*",
              r -> r.saliency.of(r.a) - r.a.mean()),
          COLOUR.measure(
              "salient_b",
              -40,
              40,
              "b* weighted by salience less mean b*",
              r -> r.saliency.of(r.b) - r.b.mean()),
          VIVIDNESS.measure(
              "salient_chroma",
              -40,
              40,
              "chroma weighted by salience less mean chroma",
              r -> r.saliency.of(r.chroma) - r.chroma.mean()));

  /** Row by row; adds up to 1. */
  private final double[] salience;

  Saliency(final Plane gray) {
    final double[][] real = new double[SIDE][SIDE];
    final double[][] imaginary = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        real[row][column] = gray.spotMean(column, SIDE, row, SIDE) / 255;
      }
    }
    Fourier.transform(real, imaginary, false);
    keepResidual(real, imaginary);
    Fourier.transform(real, imaginary, true);
    salience = smoothed(power(real, imaginary));
  }

  /** Each amplitude becomes the exponential of how far its logarithm is above those around it. */
  private static void keepResidual(final double[][] real, final double[][] imaginary) {
    final double[][] logs = new double[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        logs[row][column] = StrictMath.log(amplitude(real, imaginary, row, column));
      }
    }
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        final double factor =
            StrictMath.exp(logs[row][column] - around(logs, row, column))
                / amplitude(real, imaginary, row, column);
        real[row][column] *= factor;
        imaginary[row][column] *= factor;
      }
    }
  }

  /** What is below the noise of a stored picture counts as hardly anything, and nothing is 0. */
  private static double amplitude(
      final double[][] real, final double[][] imaginary, final int row, final int column) {
    final double x = real[row][column];
    final double y = imaginary[row][column];
    return Math.sqrt(x * x + y * y) + NOISE;
  }

  /** The mean of nine, around the corner at the borders since a spectrum goes around. */
  private static double around(final double[][] values, final int row, final int column) {
    double sum = 0;
    for (int y = -1; y <= 1; y++) {
      for (int x = -1; x <= 1; x++) {
        sum += values[(row + y + SIDE) % SIDE][(column + x + SIDE) % SIDE];
      }
    }
    return sum / 9;
  }

  private static double[] power(final double[][] real, final double[][] imaginary) {
    final double[] power = new double[SIDE * SIDE];
    for (int i = 0; i < power.length; i++) {
      final double x = real[i / SIDE][i % SIDE];
      final double y = imaginary[i / SIDE][i % SIDE];
      power[i] = x * x + y * y;
    }
    return power;
  }

  /** Smooth, and of a sum of 1. */
  private static double[] smoothed(final double[] power) {
    final double[] smooth = blurred(power);
    final double sum = Arrays.stream(smooth).sum();
    // In a black picture nothing is salient: every cell as much as any other.
    return Arrays.stream(smooth).map(each -> sum > 0 ? each / sum : 1.0 / smooth.length).toArray();
  }

  /** Means over squares, one after the other: nearly a bell. */
  private static double[] blurred(final double[] power) {
    double[] blurred = power;
    for (int i = 0; i < BLURS; i++) {
      blurred = blurred(blurred(blurred, 1), SIDE);
    }
    return blurred;
  }

  /** The mean with neighbours in one direction; beyond the border there is none. */
  private static double[] blurred(final double[] values, final int step) {
    final double[] blurred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      final int place = i / step % SIDE;
      double sum = 0;
      int count = 0;
      for (int d = Math.max(-BLUR, -place); d <= Math.min(BLUR, SIDE - 1 - place); d++) {
        sum += values[i + d * step];
        count++;
      }
      blurred[i] = sum / count;
    }
    return blurred;
  }

  private double x() {
    double sum = 0;
    for (int i = 0; i < salience.length; i++) {
      sum += salience[i] * across(i);
    }
    return sum;
  }

  private double y() {
    double sum = 0;
    for (int i = 0; i < salience.length; i++) {
      sum += salience[i] * down(i);
    }
    return sum;
  }

  private double spread() {
    final double x = x();
    final double y = y();
    double sum = 0;
    for (int i = 0; i < salience.length; i++) {
      final double dx = across(i) - x;
      final double dy = down(i) - y;
      sum += salience[i] * (dx * dx + dy * dy);
    }
    return Math.sqrt(sum);
  }

  /** Where a cell lies from left to right, 0..1. */
  private static double across(final int cell) {
    return (double) (cell % SIDE) / (SIDE - 1);
  }

  /** Where a cell lies from top to bottom, 0..1. */
  private static double down(final int cell) {
    final int row = cell / SIDE;
    return (double) row / (SIDE - 1);
  }

  private double focus() {
    final double[] sorted = salience.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = sorted.length - sorted.length / 20; i < sorted.length; i++) {
      sum += sorted[i];
    }
    return sum;
  }

  /** The mean of a plane where every cell weighs as much as it is salient. */
  private double of(final Plane plane) {
    double sum = 0;
    for (int i = 0; i < salience.length; i++) {
      sum += salience[i] * plane.spotMean(i % SIDE, SIDE, i / SIDE, SIDE);
    }
    return sum;
  }
}
