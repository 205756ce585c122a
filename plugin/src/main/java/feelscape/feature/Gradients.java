package feelscape.feature;

/** In which directions gray changes: a histogram of gradients, weighted by their strength. */
final class Gradients {
  static final int DIRECTIONS = 8;

  /** A flat picture has no direction: this much change a pixel is always counted. */
  private static final int FLAT_WEIGHT = 2;

  /** tan(11.25 degrees) and tan(33.75 degrees) in 1/4096: the borders between directions. */
  private static final int TAN_11 = 815;

  private static final int TAN_33 = 2737;
  private static final int ONE = 4096;

  private final long[] weights = new long[DIRECTIONS];
  private final long total;
  private final int pixels;

  /**
   * @param gray in any unit
   * @param level one level of gray in that unit
   */
  Gradients(final Plane gray, final int level) {
    long sum = 0;
    for (int y = 1; y < gray.height() - 1; y++) {
      for (int x = 1; x < gray.width() - 1; x++) {
        final int dx = gray.at(x + 1, y) - gray.at(x - 1, y);
        final int dy = gray.at(x, y + 1) - gray.at(x, y - 1);
        final int weight = Math.abs(dx) + Math.abs(dy);
        weights[direction(dx, dy)] += weight;
        sum += weight;
      }
    }
    pixels = gray.size();
    total = sum + (long) FLAT_WEIGHT * level * gray.size();
  }

  /** The change of gray a pixel, across and down together, in those directions. */
  double change(final int direction) {
    return (double) weights[direction] / pixels;
  }

  /** The share of the directions around {@code direction} times 22.5 degrees. */
  double share(final int direction) {
    return (double) weights[direction] / total;
  }

  /** The nearest multiple of 22.5 degrees, of a line and not of an arrow: 0..7. */
  private static int direction(final int dx, final int dy) {
    final int across = Math.abs(dx);
    final int down = Math.abs(dy);
    final int quarter =
        across >= down ? steps(down, across) : DIRECTIONS / 2 - steps(across, down); // 0..4
    final boolean falling = (dx < 0) != (dy < 0);
    return falling ? (DIRECTIONS - quarter) % DIRECTIONS : quarter;
  }

  /** 0, 1 or 2 steps of 22.5 degrees for an angle of up to 45. */
  private static int steps(final int lesser, final int greater) {
    if (lesser * ONE < greater * TAN_11) {
      return 0;
    }
    return lesser * ONE < greater * TAN_33 ? 1 : 2;
  }
}
