package feelscape.feature;

/** Guesses by colour at what is to be seen. */
final class Content {
  // Hues in OpenCV's steps of 2 degrees, the rest of 255.
  private static final Ramp SKY_FROM = new Ramp(85, 95);
  private static final Ramp SKY_TO = new Ramp(135, 125);
  private static final Ramp SKY_SATURATION = new Ramp(26, 56);
  private static final Ramp SKY_VALUE = new Ramp(82, 122);
  private static final Ramp FOLIAGE_FROM = new Ramp(25, 35);
  private static final Ramp FOLIAGE_TO = new Ramp(90, 80);
  private static final Ramp FOLIAGE_SATURATION = new Ramp(36, 66);
  private static final Ramp FOLIAGE_VALUE = new Ramp(16, 46);

  // Cr and Cb of ITU-R BT.601, in thousandths.
  private static final Ramp CR_FROM = new Ramp(127_000, 139_000);
  private static final Ramp CR_TO = new Ramp(179_000, 167_000);
  private static final Ramp CB_FROM = new Ramp(71_000, 83_000);
  private static final Ramp CB_TO = new Ramp(133_000, 121_000);

  private Content() {}

  static double sky(final Raster raster) {
    final int upper = raster.hue.width() * (raster.hue.height() / 2);
    long sum = 0;
    for (int i = 0; i < upper; i++) {
      final int hue = raster.hue.at(i);
      sum +=
          least(
              SKY_FROM.of(hue),
              SKY_TO.of(hue),
              SKY_SATURATION.of(raster.saturation.at(i)),
              SKY_VALUE.of(raster.value.at(i)));
    }
    return (double) sum / upper / Ramp.WHOLE;
  }

  static double foliage(final Raster raster) {
    return raster.share(
        i ->
            least(
                FOLIAGE_FROM.of(raster.hue.at(i)),
                FOLIAGE_TO.of(raster.hue.at(i)),
                FOLIAGE_SATURATION.of(raster.saturation.at(i)),
                FOLIAGE_VALUE.of(raster.value.at(i))));
  }

  /** How much a pixel has the colour of skin, 0..{@link Ramp#WHOLE}. */
  static Plane skin(final Plane red, final Plane green, final Plane blue) {
    final int[] skin = new int[red.size()];
    for (int i = 0; i < skin.length; i++) {
      final int cr = 128_000 + 500 * red.at(i) - 419 * green.at(i) - 81 * blue.at(i);
      final int cb = 128_000 - 169 * red.at(i) - 331 * green.at(i) + 500 * blue.at(i);
      skin[i] = least(CR_FROM.of(cr), CR_TO.of(cr), CB_FROM.of(cb), CB_TO.of(cb));
    }
    return new Plane(red.width(), red.height(), skin);
  }

  private static int least(final int one, final int two, final int three, final int four) {
    return Math.min(Math.min(one, two), Math.min(three, four));
  }
}
