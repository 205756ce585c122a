package feelscape.plot;

/** A picture in the making: rows of pixels 0xRRGGBB, from the upper left. */
public final class Raster {
  private final int width;
  private final int height;
  private final int[] rgb;

  Raster(final int width, final int height) {
    this.width = width;
    this.height = height;
    this.rgb = new int[width * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A copy of the pixels, row by row. */
  public int[] rgb() {
    return rgb.clone();
  }

  int at(final int x, final int y) {
    return rgb[y * width + x];
  }

  /** Fills a rectangle; what lies outside the picture is left out. */
  void fill(final int x, final int y, final int w, final int h, final int colour) {
    for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
      for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
        rgb[row * width + column] = colour;
      }
    }
  }

  /** Fills a rectangle whose corner pixels stay as they are. */
  void fillRounded(final int x, final int y, final int w, final int h, final int colour) {
    if (w < 4 || h < 4) {
      fill(x, y, w, h, colour);
      return;
    }
    fill(x + 1, y, w - 2, h, colour);
    fill(x, y + 1, 1, h - 2, colour);
    fill(x + w - 1, y + 1, 1, h - 2, colour);
  }
}
