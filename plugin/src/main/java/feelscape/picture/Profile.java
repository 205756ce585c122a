package feelscape.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture's red, green and blue mean: an ICC profile (ICC.1) of a matrix and three curves,
 * as cameras, phones and screens have them.
 *
 * <p>Tables and sums are the same on every machine.
 */
final class Profile {
  /** Profiles of more bytes are those of presses, which are not of this kind. */
  static final int MOST_BYTES = 1 << 20;

  private static final int SAMPLES = 256;
  private static final int TAGS = 128;
  private static final int TAG = 12;
  private static final int FIXED_ONE = 1 << 16;

  /** From XYZ under D50, in which profiles are written, to the red, green and blue of sRGB. */
  private static final double[][] XYZ_TO_SRGB = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };

  /** Differences from sRGB of which nothing would be seen. */
  private static final double SAME_MATRIX = 0.005;

  private static final int SAME_LEVEL = 1;

  /** Steps of linear light in which sRGB's levels are looked up: five for the finest of them. */
  private static final int STEPS = 1 << 14;

  private static final byte[] LEVELS = levels();

  /** By channel and stored sample: linear light, 0..1. */
  private final double[][] light;

  /** From this profile's linear light to sRGB's. */
  private final double[][] matrix;

  private Profile(final double[][] light, final double[][] matrix) {
    this.light = light;
    this.matrix = matrix;
  }

  /**
   * Reads a profile. Empty where it is sRGB's own, of another kind or broken, as metadata never
   * cost a picture.
   */
  static Optional<Profile> of(final byte[] icc) {
    try {
      final ByteBuffer bytes = ByteBuffer.wrap(icc);
      if (!name(bytes, 36).equals("acsp")
          || !name(bytes, 16).equals("RGB ")
          || !name(bytes, 20).equals("XYZ ")) {
        return Optional.empty();
      }
      final Profile profile =
          new Profile(
              new double[][] {curve(bytes, "rTRC"), curve(bytes, "gTRC"), curve(bytes, "bTRC")},
              matrix(xyz(bytes, "rXYZ"), xyz(bytes, "gXYZ"), xyz(bytes, "bXYZ")));
      return profile.isSrgb() ? Optional.empty() : Optional.of(profile);
    } catch (final IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same colours as sRGB has them; those that it lacks become its nearest. */
  Pixels toSrgb(final Pixels stored) {
    final byte[] bgr = stored.bgr().clone();
    for (int i = 0; i < bgr.length; i += 3) {
      final double red = light[0][bgr[i + 2] & 0xff];
      final double green = light[1][bgr[i + 1] & 0xff];
      final double blue = light[2][bgr[i] & 0xff];
      for (int c = 0; c < 3; c++) {
        final double[] row = matrix[c];
        bgr[i + 2 - c] = level(row[0] * red + row[1] * green + row[2] * blue);
      }
    }
    return new Pixels(stored.width(), stored.height(), bgr);
  }

  private boolean isSrgb() {
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < 3; i++) {
        if (Math.abs(matrix[c][i] - (i == c ? 1 : 0)) > SAME_MATRIX) {
          return false;
        }
      }
      for (int sample = 0; sample < SAMPLES; sample++) {
        if (Math.abs((level(light[c][sample]) & 0xff) - sample) > SAME_LEVEL) {
          return false;
        }
      }
    }
    return true;
  }

  /** White stays white, also of a profile that is not quite written under D50. */
  private static double[][] matrix(final double[] red, final double[] green, final double[] blue) {
    final double[][] matrix = new double[3][];
    for (int c = 0; c < 3; c++) {
      final double[] row = XYZ_TO_SRGB[c];
      final double[] weights = {dot(row, red), dot(row, green), dot(row, blue)};
      final double white = weights[0] + weights[1] + weights[2];
      if (!(white > 0.5 && white < 2)) {
        throw new IllegalArgumentException("the profile's white is none");
      }
      matrix[c] = new double[] {weights[0] / white, weights[1] / white, weights[2] / white};
    }
    return matrix;
  }

  private static double dot(final double[] row, final double[] xyz) {
    return row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
  }

  private static double[] xyz(final ByteBuffer bytes, final String tag) {
    final int at = find(bytes, tag);
    if (!name(bytes, at).equals("XYZ ")) {
      throw new IllegalArgumentException(tag + " is no colour");
    }
    return new double[] {fixed(bytes, at + 8), fixed(bytes, at + 12), fixed(bytes, at + 16)};
  }

  private static double[] curve(final ByteBuffer bytes, final String tag) {
    final int at = find(bytes, tag);
    final double[] light = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      final double x = (double) sample / (SAMPLES - 1);
      final double y =
          switch (name(bytes, at)) {
            case "curv" -> table(bytes, at, x);
            case "para" -> formula(bytes, at, x);
            default -> throw new IllegalArgumentException(tag + " is no curve");
          };
      if (Double.isNaN(y)) {
        throw new IllegalArgumentException(tag + " has no value at " + x);
      }
      light[sample] = Math.min(1, Math.max(0, y));
    }
    return light;
  }

  /** No entries: a straight line; one: an exponent; more: even steps with lines between them. */
  private static double table(final ByteBuffer bytes, final int at, final double x) {
    final int entries = bytes.getInt(at + 8);
    if (entries == 0) {
      return x;
    } else if (entries == 1) {
      return StrictMath.pow(x, u16(bytes, at + 12) / 256.0);
    }
    final double place = x * (entries - 1);
    final int below = (int) Math.min(entries - 2, Math.floor(place));
    final double from = u16(bytes, at + 12 + 2 * below);
    final double to = u16(bytes, at + 14 + 2 * below);
    return (from + (to - from) * (place - below)) / 65_535;
  }

  /** One of the five parametric curves: a power above a border, a line or nothing below it. */
  private static double formula(final ByteBuffer bytes, final int at, final double x) {
    final int kind = u16(bytes, at + 8);
    final double[] p = new double[7]; // g, a, b, c, d, e, f
    final int count = kind == 0 ? 1 : kind == 4 ? 7 : kind + 2;
    for (int i = 0; i < count; i++) {
      p[i] = fixed(bytes, at + 12 + 4 * i);
    }
    final double power = StrictMath.pow(p[1] * x + p[2], p[0]);
    return switch (kind) {
      case 0 -> StrictMath.pow(x, p[0]);
      case 1 -> p[1] * x + p[2] >= 0 ? power : 0;
      case 2 -> p[1] * x + p[2] >= 0 ? power + p[3] : p[3];
      case 3 -> x >= p[4] ? power : p[3] * x;
      case 4 -> x >= p[4] ? power + p[5] : p[3] * x + p[6];
      default -> throw new IllegalArgumentException("a curve of kind " + kind);
    };
  }

  /** Where a tag's data begin. */
  private static int find(final ByteBuffer bytes, final String tag) {
    final int tags = bytes.getInt(TAGS);
    for (int i = 0; i < tags; i++) {
      final int entry = TAGS + 4 + TAG * i;
      if (name(bytes, entry).equals(tag)) {
        return bytes.getInt(entry + 4);
      }
    }
    throw new IllegalArgumentException("there is no " + tag);
  }

  private static String name(final ByteBuffer bytes, final int at) {
    final byte[] name = new byte[4];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static double fixed(final ByteBuffer bytes, final int at) {
    return (double) bytes.getInt(at) / FIXED_ONE;
  }

  private static int u16(final ByteBuffer bytes, final int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static byte level(final double light) {
    return LEVELS[(int) (Math.min(1, Math.max(0, light)) * (STEPS - 1) + 0.5)];
  }

  /** IEC 61966-2-1. */
  private static byte[] levels() {
    final byte[] levels = new byte[STEPS];
    for (int i = 0; i < STEPS; i++) {
      final double light = (double) i / (STEPS - 1);
      final double value =
          light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
      levels[i] = (byte) Math.round(255 * value);
    }
    return levels;
  }
}
