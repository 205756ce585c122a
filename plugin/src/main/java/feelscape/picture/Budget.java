package feelscape.picture;

/**
 * What a picture may cost. With the Java machine and OpenCV themselves, reading one stays below 300
 * MB.
 */
final class Budget {
  static final long MEGABYTE = 1_000_000;
  static final long MEGAPIXEL = 1_000_000;

  static final long MOST_FILE = 1_000 * MEGABYTE;
  static final int MOST_SIDE = 65_535;
  static final long MOST_PIXELS = 220 * MEGAPIXEL;
  static final long MOST_PIXELS_IN_PASSES = 60 * MEGAPIXEL;
  static final long MOST_HELD = 220 * MEGABYTE;

  /** Bytes of decoded pixels; of larger pictures only some columns and rows are decoded. */
  static final long MOST_DECODED = 96 * MEGABYTE;

  private Budget() {}

  static void checkFile(final long size) throws Refusal {
    if (size > MOST_FILE) {
      throw Refusal.tooLarge("a file of " + size / MEGABYTE + " MB", MOST_FILE / MEGABYTE + " MB");
    }
  }

  static void check(final Outline outline) throws Refusal {
    final long most = outline.passes() ? MOST_PIXELS_IN_PASSES : MOST_PIXELS;
    final String size = outline.width() + " x " + outline.height() + " pixels";
    if (outline.pixels() > most) {
      throw Refusal.tooLarge(
          "a picture of " + size,
          most / MEGAPIXEL + " megapixels" + (outline.passes() ? " for one of this kind" : ""));
    }
    if (outline.longSide() > MOST_SIDE) {
      throw Refusal.tooLarge("a picture of " + size, MOST_SIDE + " pixels a side");
    }
    if (outline.held() > MOST_HELD) {
      throw Refusal.tooLarge(
          "a picture of " + size + " that takes " + outline.held() / MEGABYTE + " MB to decode",
          MOST_HELD / MEGABYTE + " MB");
    }
  }

  /** Every how manieth column and row to decode. */
  static int step(final long pixels, final int bytesPerPixel) {
    int step = 1;
    while (pixels * bytesPerPixel / step / step > MOST_DECODED) {
      step++;
    }
    return step;
  }
}
