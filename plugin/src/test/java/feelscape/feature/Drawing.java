package feelscape.feature;

import feelscape.picture.Picture;
import java.util.function.IntBinaryOperator;

/** Pictures drawn by formulas of whole numbers, so that their pixels are the same everywhere. */
enum Drawing {
  SLOPES((x, y) -> rgb(x * 255 / 399, y * 255 / 299, (x + y) * 255 / 698)),
  NOISE((x, y) -> chance(x, y) & 0xffffff),
  STRIPES((x, y) -> (x + 2 * y) / 9 % 2 == 0 ? 0xf0e8d0 : 0x203060),
  CHEQUERS((x, y) -> (x / 25 + y / 25) % 2 == 0 ? 0xffffff : 0x101010),
  SUNSET(Drawing::sunset),
  PORTRAIT(Drawing::portrait),
  NIGHT_LIGHTS(Drawing::nightLights),
  FOLIAGE(Drawing::foliage),
  SEA(Drawing::sea),
  FOG((x, y) -> gray(190 + y / 12 + (chance(x / 40, y / 40) & 7))),
  POSTER((x, y) -> y < 150 ? (x < 200 ? 0xe02020 : 0xf0d010) : x < 200 ? 0x1040c0 : 0x108030),
  STREET(Drawing::street);

  static final int WIDTH = 400;
  static final int HEIGHT = 300;

  @SuppressWarnings("ImmutableEnumChecker") // a function of its arguments alone
  private final IntBinaryOperator colours;

  Drawing(final IntBinaryOperator colours) {
    this.colours = colours;
  }

  Picture draw() {
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        final int colour = colours.applyAsInt(x, y);
        for (int c = 0; c < 3; c++) {
          bgr[3 * (y * WIDTH + x) + c] = (byte) (colour >> (8 * c));
        }
      }
    }
    return new Picture(name(), WIDTH, HEIGHT, WIDTH, HEIGHT, bgr);
  }

  private static int sunset(final int x, final int y) {
    if (isWithin(x, y, 270, 170, 26)) {
      return 0xfff0b0;
    }
    return y < 190
        ? rgb(60 + y, 50 + y / 2, 110 - y / 4)
        : rgb(90 - (y - 190) / 2, 50, 60 + (chance(x / 6, y / 2) & 31));
  }

  private static int portrait(final int x, final int y) {
    final boolean face = (x - 200) * (x - 200) * 2 + (y - 130) * (y - 130) < 8000;
    if (isWithin(x, y, 175, 115, 6) || isWithin(x, y, 225, 115, 6)) {
      return 0x302018;
    } else if (face) {
      return rgb(222 - y / 6, 172 - y / 6, 140 - y / 6);
    }
    return y > 210 && Math.abs(x - 200) < y - 120 ? 0x304878 : 0x8c8478;
  }

  private static int nightLights(final int x, final int y) {
    final int cell = chance(x / 20, y / 20);
    final boolean lit = y > 120 && (cell & 3) == 0 && isWithin(x % 20, y % 20, 10, 10, 3);
    return lit ? 0xffd070 + (cell >> 8 & 0x0f) : rgb(8, 8 + y / 30, 20 + y / 12);
  }

  private static int foliage(final int x, final int y) {
    final int leaf = chance(x / 7 + y / 11, y / 7 - x / 13) & 63;
    return rgb(30 + leaf, 70 + 2 * leaf, 20 + leaf / 2);
  }

  private static int sea(final int x, final int y) {
    return y < 120
        ? rgb(120 + y, 170 + y / 2, 235)
        : rgb(20, 90 + (chance(x / 9, y / 3) & 31), 120 + y / 5);
  }

  private static int street(final int x, final int y) {
    if (y > 200) {
      return Math.abs(x - 200) < 5 && y / 15 % 2 == 0 ? 0xe0e0d8 : gray(70 + (chance(x, y) & 7));
    }
    final boolean window = x % 40 > 12 && x % 40 < 28 && y % 50 > 15 && y % 50 < 40;
    return window ? 0x405870 : rgb(150 + x / 80 * 12, 120, 100);
  }

  private static boolean isWithin(
      final int x, final int y, final int centreX, final int centreY, final int radius) {
    final int dx = x - centreX;
    final int dy = y - centreY;
    return dx * dx + dy * dy <= radius * radius;
  }

  private static int gray(final int value) {
    return rgb(value, value, value);
  }

  private static int rgb(final int red, final int green, final int blue) {
    return sample(red) << 16 | sample(green) << 8 | sample(blue);
  }

  private static int sample(final int value) {
    return Math.min(255, Math.max(0, value));
  }

  private static int chance(final int x, final int y) {
    int z = x * 0x9e3779b9 + y * 0x85ebca6b;
    z = (z ^ (z >>> 16)) * 0x7feb352d;
    z = (z ^ (z >>> 15)) * 0x846ca68b;
    return z ^ (z >>> 16);
  }
}
