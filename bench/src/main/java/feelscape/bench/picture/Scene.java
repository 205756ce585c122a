package feelscape.bench.picture;

import feelscape.picture.OpenCv;

/**
 * Photographs that nobody took: two colours of sky, two of ground, a horizon, things of some size
 * and colour that stand about, and grain, all by chance of a fixed seed. 12 megapixels.
 */
public enum Scene {
  EVENING(0x28304e, 0xe0783c, 0x101014, 0x503028, 0x181010, 0.62, 90, 0.3),
  MARKET(0xc8d0d8, 0xe8e0d0, 0x988060, 0xb8a080, 0xd02830, 0.25, 25, 0.9),
  FOREST(0x405838, 0x90a860, 0x182810, 0x385020, 0x604830, 0.15, 12, 0.8),
  BEACH(0x58a0e0, 0xc0e0f0, 0x2880a0, 0xe8d8b0, 0xf0f0f0, 0.45, 60, 0.1),
  STREET(0x606468, 0x8c9094, 0x28282c, 0x505050, 0xf0c040, 0.40, 40, 0.6),
  SNOW(0xe8ecf4, 0xf8f8fc, 0xd0d8e8, 0xf4f8ff, 0x303840, 0.55, 30, 0.2),
  NIGHT(0x04060c, 0x10182c, 0x020204, 0x141018, 0xffe0a0, 0.70, 15, 0.4),
  FACE(0x706058, 0x887868, 0xc89878, 0xe0b090, 0x402820, 0.30, 220, 0.4),
  FLOWERS(0x307028, 0x68a040, 0x204818, 0x508838, 0xe040a0, 0.05, 35, 1.0);

  public static final int WIDTH = 4000;
  public static final int HEIGHT = 3000;

  private static final int GRAIN = 10;

  private final int zenith;
  private final int haze;
  private final int near;
  private final int far;
  private final int things;
  private final double horizon;
  private final int size;
  private final double crowd;

  Scene(
      final int zenith,
      final int haze,
      final int near,
      final int far,
      final int things,
      final double horizon,
      final int size,
      final double crowd) {
    this.zenith = zenith;
    this.haze = haze;
    this.near = near;
    this.far = far;
    this.things = things;
    this.horizon = horizon;
    this.size = size;
    this.crowd = crowd;
  }

  /** Draws it; the caller closes it. */
  public Image draw() {
    OpenCv.load();
    final byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        final int colour = colour(x, y);
        final int grain = (int) (GRAIN * (chance(x, y, 7) - 0.5));
        final int at = 3 * (y * WIDTH + x);
        for (int c = 0; c < 3; c++) {
          final int sample = ((colour >> (8 * c)) & 0xff) + grain;
          bgr[at + c] = (byte) Math.min(255, Math.max(0, sample));
        }
      }
    }
    return Image.of(WIDTH, HEIGHT, bgr);
  }

  private int colour(final int x, final int y) {
    final double down = (double) y / HEIGHT;
    final double cloud = 0.35 * noise(x, y, 400) + 0.25 * noise(x, y, 90);
    final int behind =
        down < horizon
            ? mixed(zenith, haze, down / horizon + cloud - 0.3)
            : mixed(far, near, (down - horizon) / (1 - horizon) + cloud - 0.3);
    final boolean thing = down > 0.7 * horizon && noise(x, y, size) * (0.5 + crowd) > 0.75;
    return thing ? mixed(things, behind, 0.8 * noise(x, y, size / 4 + 2)) : behind;
  }

  private static int mixed(final int from, final int to, final double share) {
    final double part = Math.min(1, Math.max(0, share));
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      final int a = (from >> shift) & 0xff;
      final int b = (to >> shift) & 0xff;
      mixed |= (int) (a + (b - a) * part + 0.5) << shift;
    }
    return mixed;
  }

  /** Smooth chance of 0..1 that changes over so many pixels. */
  private double noise(final int x, final int y, final int scale) {
    final int column = x / scale;
    final int row = y / scale;
    final double u = smooth((double) (x % scale) / scale);
    final double v = smooth((double) (y % scale) / scale);
    final double top = mean(chance(column, row, scale), chance(column + 1, row, scale), u);
    final double bottom =
        mean(chance(column, row + 1, scale), chance(column + 1, row + 1, scale), u);
    return mean(top, bottom, v);
  }

  private static double mean(final double a, final double b, final double share) {
    return a + (b - a) * share;
  }

  private static double smooth(final double t) {
    return t * t * (3 - 2 * t);
  }

  /** The finaliser of SplitMix64 over a place. */
  private double chance(final long x, final long y, final long layer) {
    long z = x * 0x9e3779b97f4a7c15L + y * 0xd1b54a32d192ed03L + layer * 0x8cb92ba72f3d8dd7L;
    z += zenith * 0x2545f4914f6cdd1dL;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
