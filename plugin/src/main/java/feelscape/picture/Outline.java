package feelscape.picture;

/**
 * What a file says of its picture before anything is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it upright
 * @param passes whether it cannot be decoded row by row
 * @param held bytes of the file and the picture that the decoder holds at once, where that cannot
 *     be kept small
 */
record Outline(int width, int height, Orientation orientation, boolean passes, long held) {

  /** An upright picture that can be decoded row by row. */
  static Outline of(final Format format, final long width, final long height) throws Refusal {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw Refusal.damaged(format, "its size is " + width + " x " + height + " pixels");
    }
    return new Outline((int) width, (int) height, Orientation.UPRIGHT, false, 0);
  }

  Outline turned(final Orientation stated) {
    return new Outline(width, height, stated, passes, held);
  }

  Outline inPasses(final boolean really) {
    return new Outline(width, height, orientation, really, held);
  }

  Outline holding(final long bytes) {
    return new Outline(width, height, orientation, passes, bytes);
  }

  long pixels() {
    return (long) width * height;
  }

  int longSide() {
    return Math.max(width, height);
  }
}
