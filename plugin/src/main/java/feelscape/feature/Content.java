package feelscape.feature;

/** Guesses by colour at what is to be seen. */
final class Content {
  // Hues in OpenCV's steps of 2 degrees, the rest of 255.
  private static final int SKY_FROM = 90;
  private static final int SKY_TO = 130;
  private static final int SKY_SATURATION = 41;
  private static final int SKY_VALUE = 102;
  private static final int FOLIAGE_FROM = 30;
  private static final int FOLIAGE_TO = 85;
  private static final int FOLIAGE_SATURATION = 51;
  private static final int FOLIAGE_VALUE = 31;

  private Content() {}

  static double sky(final Raster raster) {
    final int upper = raster.width * (raster.height / 2);
    int count = 0;
    for (int i = 0; i < upper; i++) {
      if (raster.hue.at(i) >= SKY_FROM
          && raster.hue.at(i) <= SKY_TO
          && raster.saturation.at(i) > SKY_SATURATION
          && raster.value.at(i) > SKY_VALUE) {
        count++;
      }
    }
    return (double) count / upper;
  }

  static double foliage(final Raster raster) {
    return raster.share(
        i ->
            raster.hue.at(i) >= FOLIAGE_FROM
                && raster.hue.at(i) <= FOLIAGE_TO
                && raster.saturation.at(i) > FOLIAGE_SATURATION
                && raster.value.at(i) > FOLIAGE_VALUE);
  }

  /** 1 where a pixel has the colour of skin, 0 elsewhere. */
  static Plane skin(final Plane red, final Plane green, final Plane blue) {
    final int[] skin = new int[red.size()];
    for (int i = 0; i < skin.length; i++) {
      skin[i] = isSkin(red.at(i), green.at(i), blue.at(i)) ? 1 : 0;
    }
    return new Plane(red.width(), red.height(), skin);
  }

  /** Cr and Cb of ITU-R BT.601, in thousandths. */
  private static boolean isSkin(final int red, final int green, final int blue) {
    final int cr = 128_000 + 500 * red - 419 * green - 81 * blue;
    final int cb = 128_000 - 169 * red - 331 * green + 500 * blue;
    return cr >= 133_000 && cr <= 173_000 && cb >= 77_000 && cb <= 127_000;
  }
}
