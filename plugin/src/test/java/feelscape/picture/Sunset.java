package feelscape.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Paints the example picture: a sunset over the sea, by formulas alone. Always the same bytes.
 *
 * <p>Places are in heights of the picture: x from 0 at the left to 1.5, y from 0 at the top to 1.
 * Colours are linear light.
 */
public final class Sunset {
  static final int WIDTH = 1536;
  static final int HEIGHT = 1024;
  private static final int QUALITY = 88;

  private static final double HORIZON = 0.60;
  private static final double SUN_X = 0.98;
  private static final double SUN_Y = 0.535;
  private static final double SUN_RADIUS = 0.034;

  private static final Light SUN = new Light(1.9, 1.35, 0.70);
  private static final Light GLOW = new Light(1.00, 0.42, 0.10);
  private static final Light HAZE = new Light(0.42, 0.17, 0.15);
  private static final Light NEAR_LAND = new Light(0.020, 0.012, 0.022);

  /** The clear sky from the horizon up to the zenith, at even steps. */
  private static final Light[] SKY = {
    new Light(0.95, 0.50, 0.16),
    new Light(0.82, 0.30, 0.13),
    new Light(0.47, 0.17, 0.17),
    new Light(0.22, 0.12, 0.20),
    new Light(0.10, 0.085, 0.19),
    new Light(0.05, 0.055, 0.15)
  };

  private Sunset() {}

  /** Writes the picture to the file that is named. */
  public static void main(final String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), jpeg());
  }

  static byte[] jpeg() {
    OpenCv.load();
    final Mat pixels = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
    final MatOfInt quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY);
    final MatOfByte encoded = new MatOfByte();
    try {
      pixels.put(0, 0, paint());
      Imgcodecs.imencode(".jpg", pixels, encoded, quality);
      return encoded.toArray();
    } finally {
      pixels.release();
      quality.release();
      encoded.release();
    }
  }

  private static byte[] paint() {
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        final double x = (column + 0.5) / HEIGHT;
        final double y = (row + 0.5) / HEIGHT;
        final double grain = 0.012 * (Noise.at(column, row, 9) - 0.5);
        final Light light = scene(x, y).times(vignette(x, y));
        final int at = 3 * (row * WIDTH + column);
        bgr[at] = sample(light.blue(), grain);
        bgr[at + 1] = sample(light.green(), grain);
        bgr[at + 2] = sample(light.red(), grain);
      }
    }
    return bgr;
  }

  /** Film-like: bright light bends towards white instead of breaking off. */
  private static byte sample(final double light, final double grain) {
    final double film = 1 - StrictMath.exp(-1.2 * StrictMath.pow(Math.max(0, light), 1.08));
    final double value = StrictMath.pow(film, 1 / 2.2) + grain;
    return (byte) Math.round(255 * Math.min(1, Math.max(0, value)));
  }

  private static double vignette(final double x, final double y) {
    final double dx = (x - 0.75) / 0.75;
    final double dy = (y - 0.5) / 0.5;
    return 1 - 0.16 * (dx * dx + dy * dy);
  }

  private static Light scene(final double x, final double y) {
    final Light open = y < HORIZON ? sky(x, y) : sea(x, y);
    return boat(land(open, x, y), x, y);
  }

  private static Light sky(final double x, final double y) {
    final double height = Math.max(0, HORIZON - y) / HORIZON;
    final double sun = distance(x - SUN_X, y - SUN_Y);
    final double glow = StrictMath.exp(-sun / 0.10) + 0.45 * StrictMath.exp(-sun / 0.42);
    final double disc = 1 - smooth(SUN_RADIUS - 0.0012, SUN_RADIUS + 0.0012, sun);
    final Light clear = clearSky(height).plus(GLOW.times(0.9 * glow)).plus(SUN.times(disc));
    return clouds(clear, x, height, sun);
  }

  private static Light clearSky(final double height) {
    final double place = StrictMath.pow(height, 0.75) * (SKY.length - 1);
    final int below = (int) Math.min(SKY.length - 2, Math.floor(place));
    return SKY[below].mix(SKY[below + 1], place - below);
  }

  /** A broken layer far above, seen from below: it runs together towards the horizon. */
  private static Light clouds(
      final Light clear, final double x, final double height, final double sun) {
    final double far = 1 / (height + 0.09);
    final double across = (x - 0.75) * far * 0.62;
    final double cloud = density(across, far);
    final double towardsSun = density(across + 0.10 * (SUN_X - x), far + 0.22);
    final double lit = smooth(-0.10, 0.42, cloud - towardsSun + 0.16);
    final double near = StrictMath.exp(-sun / 0.36);
    final Light shade = new Light(0.105, 0.062, 0.105).mix(new Light(0.36, 0.11, 0.09), near);
    final Light bright = new Light(0.62, 0.20, 0.17).mix(new Light(1.55, 0.70, 0.24), near);
    final double cover = 0.92 * cloud * smooth(0.015, 0.11, height);
    return clear.mix(shade.mix(bright, lit), cover);
  }

  private static double density(final double across, final double far) {
    final double large = Noise.fractal(across * 1.15 + 4.7, far * 0.85 + 2.2, 6);
    final double banks = Noise.fractal(across * 0.45 + 11.3, far * 0.40 + 7.9, 3);
    return smooth(0.47, 0.70, 0.68 * large + 0.36 * banks);
  }

  private static Light sea(final double x, final double y) {
    final double below = y - HORIZON;
    final double far = 1 / (below + 0.012);
    final double across = (x - SUN_X) * far;
    final double swell = Noise.fractal(across * 0.55, far * 2.6, 4) - 0.5;
    final double ripple = Noise.fractal(across * 4.2 + 31, far * 15 + 17, 6) - 0.5;
    final double slope = swell * 0.75 + ripple * 0.9;
    final double mirrored = HORIZON - Math.max(0.004, below * (0.80 + 1.5 * slope) + 0.02 * slope);
    final Light reflected = sky(x + 0.05 * ripple, mirrored).times(0.62);
    final Light deep = new Light(0.018, 0.028, 0.055).mix(HAZE.times(0.35), 0.35 * (1 - below));
    final double grazing = 0.30 + 0.70 * StrictMath.exp(-below / 0.24) + 0.5 * slope;
    final Light water = deep.mix(reflected, Math.min(1, Math.max(0.08, grazing)));
    return water.plus(glitter(x, below, slope)).mix(HAZE.plus(GLOW.times(0.2)), mist(below));
  }

  /** The sun's path on the water: broad and broken near the shore, narrow and bright afar. */
  private static Light glitter(final double x, final double below, final double slope) {
    final double width = 0.020 + 0.30 * below;
    final double beside = (x - SUN_X) / width;
    final double path = StrictMath.exp(-beside * beside);
    final double facet = smooth(0.02 + 0.34 * below, 0.16 + 0.34 * below, slope + 0.10);
    final double strength = 1.35 * StrictMath.exp(-below / 0.30);
    return SUN.times(path * strength * (0.22 + 0.95 * facet)).plus(GLOW.times(0.18 * path));
  }

  private static double mist(final double below) {
    return 0.55 * StrictMath.exp(-below / 0.010);
  }

  private static Light land(final Light behind, final double x, final double y) {
    final double farTop = HORIZON - 0.085 * ridge(x, 0.62, 3.1, 1.9) + 0.004;
    final double nearTop = HORIZON + 0.028 - 0.19 * ridge(x, 0.40, 8.6, 5.2);
    final double above = Math.max(0, HORIZON - y) / 0.12;
    final Light hazy = new Light(0.20, 0.085, 0.105).mix(new Light(0.10, 0.05, 0.085), above);
    final double onFar = y < HORIZON ? smooth(farTop - 0.0012, farTop + 0.0012, y) : 0;
    final double shore = HORIZON + 0.030 + 0.004 * (Noise.fractal(40 * x, 3, 3) - 0.5);
    final double onNear =
        smooth(nearTop - 0.0015, nearTop + 0.0015, y) * (1 - smooth(shore - 0.002, shore, y));
    return behind.mix(hazy, 0.92 * onFar).mix(NEAR_LAND, onNear);
  }

  /** A headland that falls from the left border to nothing at {@code end}. */
  private static double ridge(
      final double x, final double end, final double offset, final double detail) {
    final double fall = 1 - smooth(-0.25, end, x);
    return fall * (0.55 + 0.75 * Noise.fractal(detail * x + offset, offset, 8)) - 0.02;
  }

  private static Light boat(final Light behind, final double x, final double y) {
    final double dx = x - 0.80;
    final double dy = y - (HORIZON + 0.018);
    final double hull =
        inside(0.026 - Math.abs(dx) - 0.6 * Math.max(0, dy)) * inside(dy) * inside(0.008 - dy);
    final double height = -dy;
    final double main = inside(height) * inside(0.085 - height - 2.9 * dx) * inside(dx - 0.001);
    final double jib = inside(height - 0.004) * inside(0.066 - height + 3.4 * dx) * inside(-dx);
    final double ripples = Noise.fractal(60 * x, 260 * y, 3) - 0.5;
    final double shadow =
        inside(dy - 0.008)
            * inside(0.055 - dy)
            * inside(0.016 - Math.abs(dx + 0.05 * ripples) - 0.20 * dy);
    final Light dark = new Light(0.030, 0.016, 0.022);
    return behind
        .mix(dark, 0.45 * shadow)
        .mix(dark.times(2.2), 0.96 * Math.max(main, jib))
        .mix(dark, hull);
  }

  /** 1 where {@code depth} is above 0, with a soft border of about a pixel. */
  private static double inside(final double depth) {
    return smooth(-0.0008, 0.0008, depth);
  }

  private static double distance(final double dx, final double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }

  private static double smooth(final double from, final double to, final double value) {
    final double t = Math.min(1, Math.max(0, (value - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }

  private record Light(double red, double green, double blue) {
    Light plus(final Light other) {
      return new Light(red + other.red, green + other.green, blue + other.blue);
    }

    Light times(final double factor) {
      return new Light(red * factor, green * factor, blue * factor);
    }

    Light mix(final Light other, final double share) {
      return times(1 - share).plus(other.times(share));
    }
  }

  /** Value noise of 0..1: chance on a grid, smoothly joined. */
  private static final class Noise {
    private Noise() {}

    /** Several octaves, each half as strong as the one before and about twice as fine. */
    static double fractal(final double x, final double y, final int octaves) {
      double sum = 0;
      double weights = 0;
      double weight = 1;
      double scale = 1;
      for (int octave = 0; octave < octaves; octave++) {
        sum += weight * smooth(x * scale, y * scale, octave);
        weights += weight;
        weight *= 0.5;
        scale *= 2.03;
      }
      return sum / weights;
    }

    private static double smooth(final double x, final double y, final int octave) {
      final double column = Math.floor(x);
      final double row = Math.floor(y);
      final double u = fade(x - column);
      final double v = fade(y - row);
      final long i = (long) column;
      final long j = (long) row;
      final double top = at(i, j, octave) * (1 - u) + at(i + 1, j, octave) * u;
      final double bottom = at(i, j + 1, octave) * (1 - u) + at(i + 1, j + 1, octave) * u;
      return top * (1 - v) + bottom * v;
    }

    private static double fade(final double t) {
      return t * t * t * (t * (6 * t - 15) + 10);
    }

    /** The finaliser of SplitMix64 over the place. */
    static double at(final long x, final long y, final int layer) {
      long z = x * 0x9e3779b97f4a7c15L + y * 0xd1b54a32d192ed03L + layer * 0x8cb92ba72f3d8dd7L;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
  }
}
