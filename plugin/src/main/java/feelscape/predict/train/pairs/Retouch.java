package feelscape.predict.train.pairs;

import feelscape.picture.Picture;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes pictures as a hand at an editor would, in arithmetic that is the same on every JDK. */
final class Retouch {
  private static final int WHITE = 255;
  private static final int MIDDLE = 128;
  private static final int CHANNELS = 3;

  /** Shares of blue, green and red in lightness, and how blue and red become chroma (BT.601). */
  private static final double BLUE = 0.114;

  private static final double GREEN = 0.587;
  private static final double RED = 0.299;
  private static final double BLUE_TO_CHROMA = 0.492;
  private static final double RED_TO_CHROMA = 0.877;

  private static final int[] BINOMIAL = {1, 4, 6, 4, 1};
  private static final int BINOMIAL_SUM = 16;

  private Retouch() {}

  /** What becomes of one pixel, given as blue, green, red; it is rounded and cut to 0..255. */
  private interface Pixel {
    void change(double[] bgr);
  }

  static Picture brightness(final Picture picture, final double factor) {
    return tinted(picture, factor, factor, factor);
  }

  /** Each colour times a factor of its own. */
  static Picture tinted(
      final Picture picture, final double blue, final double green, final double red) {
    return eachPixel(
        picture,
        bgr -> {
          bgr[0] *= blue;
          bgr[1] *= green;
          bgr[2] *= red;
        });
  }

  static Picture contrast(final Picture picture, final double factor) {
    return eachPixel(picture, bgr -> Arrays.setAll(bgr, i -> MIDDLE + (bgr[i] - MIDDLE) * factor));
  }

  static Picture saturation(final Picture picture, final double factor) {
    return eachPixel(
        picture,
        bgr -> {
          final double gray = gray(bgr);
          Arrays.setAll(bgr, i -> gray + (bgr[i] - gray) * factor);
        });
  }

  /** Turns the colours, red towards yellow, around the grays; lightness stays. */
  static Picture hue(final Picture picture, final double degrees) {
    final double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    final double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    return eachPixel(
        picture,
        bgr -> {
          final double gray = gray(bgr);
          final double u = BLUE_TO_CHROMA * (bgr[0] - gray);
          final double v = RED_TO_CHROMA * (bgr[2] - gray);
          bgr[0] = gray + (u * cos - v * sin) / BLUE_TO_CHROMA;
          bgr[2] = gray + (u * sin + v * cos) / RED_TO_CHROMA;
          bgr[1] = (gray - BLUE * bgr[0] - RED * bgr[2]) / GREEN;
        });
  }

  private static double gray(final double[] bgr) {
    return BLUE * bgr[0] + GREEN * bgr[1] + RED * bgr[2];
  }

  /** Adds to every sample a chance number that is at most {@code most} away from 0. */
  static Picture noise(final Picture picture, final int most, final long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    return eachPixel(
        picture, bgr -> Arrays.setAll(bgr, i -> bgr[i] + random.nextInt(-most, most + 1)));
  }

  private static Picture eachPixel(final Picture picture, final Pixel pixel) {
    final byte[] bytes = picture.bgr();
    final double[] bgr = new double[CHANNELS];
    for (int at = 0; at < bytes.length; at += CHANNELS) {
      for (int c = 0; c < CHANNELS; c++) {
        bgr[c] = bytes[at + c] & WHITE;
      }
      pixel.change(bgr);
      for (int c = 0; c < CHANNELS; c++) {
        bytes[at + c] = sample(bgr[c]);
      }
    }
    return of(picture, picture.width(), picture.height(), bytes);
  }

  private static byte sample(final double value) {
    return (byte) Math.floor(Math.min(WHITE, Math.max(0, value)) + 0.5);
  }

  private static Picture of(
      final Picture from, final int width, final int height, final byte[] bgr) {
    return new Picture(
        from.name(), from.originalWidth(), from.originalHeight(), width, height, bgr);
  }

  /** Mixes every pixel with two neighbours on each side, across and down. */
  static Picture blur(final Picture picture) {
    return blurred(blurred(picture, 1, 0), 0, 1);
  }

  private static Picture blurred(final Picture picture, final int right, final int down) {
    final Canvas from = new Canvas(picture);
    return from.map(
        (x, y, channel) -> {
          int sum = BINOMIAL_SUM / 2;
          for (int i = 0; i < BINOMIAL.length; i++) {
            final int away = i - BINOMIAL.length / 2;
            sum += BINOMIAL[i] * from.at(x + away * right, y + away * down, channel);
          }
          return sum / BINOMIAL_SUM;
        });
  }

  /** Tilts a picture clockwise around its middle; its corners are filled from their borders. */
  static Picture rotated(final Picture picture, final double degrees) {
    final double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    final double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    final double middleX = (picture.width() - 1) / 2.0;
    final double middleY = (picture.height() - 1) / 2.0;
    final Canvas from = new Canvas(picture);
    return from.map(
        (x, y, channel) ->
            from.between(
                middleX + (x - middleX) * cos + (y - middleY) * sin,
                middleY - (x - middleX) * sin + (y - middleY) * cos,
                channel));
  }

  /** Left becomes right. */
  static Picture flipped(final Picture picture) {
    final Canvas from = new Canvas(picture);
    return from.map((x, y, channel) -> from.at(picture.width() - 1 - x, y, channel));
  }

  /** The middle of a picture: a share of its width and height. */
  static Picture cropped(final Picture picture, final double share) {
    final int width = Math.max(1, (int) (picture.width() * share));
    final int height = Math.max(1, (int) (picture.height() * share));
    final int left = (picture.width() - width) / 2;
    final int top = (picture.height() - height) / 2;
    final Canvas from = new Canvas(picture);
    return from.map(width, height, (x, y, channel) -> from.at(left + x, top + y, channel));
  }

  /** What stands at a place of the new picture, 0..255. */
  private interface Sampler {
    int at(int x, int y, int channel);
  }

  /** A picture that goes on beyond its borders, as their pixels do. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Canvas(Picture picture, byte[] bgr) {
    Canvas(final Picture picture) {
      this(picture, picture.bgr());
    }

    int at(final int x, final int y, final int channel) {
      final int column = Math.max(0, Math.min(picture.width() - 1, x));
      final int row = Math.max(0, Math.min(picture.height() - 1, y));
      return bgr[CHANNELS * (row * picture.width() + column) + channel] & WHITE;
    }

    int between(final double x, final double y, final int channel) {
      final int left = (int) Math.floor(x);
      final int top = (int) Math.floor(y);
      final double right = x - left;
      final double down = y - top;
      final double above =
          at(left, top, channel) * (1 - right) + at(left + 1, top, channel) * right;
      final double below =
          at(left, top + 1, channel) * (1 - right) + at(left + 1, top + 1, channel) * right;
      return (int) Math.floor(above * (1 - down) + below * down + 0.5);
    }

    Picture map(final Sampler sampler) {
      return map(picture.width(), picture.height(), sampler);
    }

    Picture map(final int width, final int height, final Sampler sampler) {
      final byte[] samples = new byte[CHANNELS * width * height];
      for (int i = 0; i < samples.length; i++) {
        final int pixel = i / CHANNELS;
        samples[i] = (byte) sampler.at(pixel % width, pixel / width, i % CHANNELS);
      }
      return of(picture, width, height, samples);
    }
  }
}
