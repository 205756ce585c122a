package feelscape.picture;

/** How a camera was held: the values of EXIF's Orientation, tag 274, from 1 on. */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  TURNED(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  RIGHT(true, true, false),
  TRANSVERSED(true, true, true),
  LEFT(true, false, true);

  private final boolean swapsSides;
  private final boolean fromRight;
  private final boolean fromBottom;

  Orientation(final boolean swapsSides, final boolean fromRight, final boolean fromBottom) {
    this.swapsSides = swapsSides;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The orientation of an EXIF value; those that mean nothing are upright. */
  static Orientation of(final int exif) {
    return exif >= 1 && exif <= values().length ? values()[exif - 1] : UPRIGHT;
  }

  boolean swapsSides() {
    return swapsSides;
  }

  /** Turns stored pixels upright. */
  Pixels upright(final Pixels stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    final int width = swapsSides ? stored.height() : stored.width();
    final int height = swapsSides ? stored.width() : stored.height();
    final byte[] turned = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        final int fromX = fromRight ? width - 1 - x : x;
        final int fromY = fromBottom ? height - 1 - y : y;
        final int from =
            swapsSides ? fromX * stored.width() + fromY : fromY * stored.width() + fromX;
        System.arraycopy(stored.bgr(), 3 * from, turned, 3 * (y * width + x), 3);
      }
    }
    return new Pixels(width, height, turned);
  }
}
