package feelscape.picture;

/**
 * What a file says of its picture before anything is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it upright
 * @param bytesPerPixel what a decoded pixel takes
 * @param wholeInMemory whether the decoder must hold all of the picture at once, as for progressive
 *     or interlaced pictures
 */
record Outline(
    int width, int height, Orientation orientation, int bytesPerPixel, boolean wholeInMemory) {

  long pixels() {
    return (long) width * height;
  }

  int longSide() {
    return Math.max(width, height);
  }
}
