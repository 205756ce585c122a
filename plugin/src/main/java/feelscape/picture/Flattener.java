package feelscape.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Averages whole blocks of a decoded image into opaque 8-bit pixels: transparent parts on white,
 * gray and 16 bits brought to RGB. Samples are taken as they are stored; a {@link Profile} says
 * what they mean.
 */
final class Flattener {
  private static final int WHITE = 255;

  private final Raster raster;
  private final ColorModel colours;
  private final int kind;
  private final int bands;
  private final int[] most;

  private Flattener(final BufferedImage image) throws Refusal {
    raster = image.getRaster();
    colours = image.getColorModel();
    kind = colours.getColorSpace().getType();
    bands = raster.getNumBands();
    most = new int[bands];
    final boolean known =
        kind == ColorSpace.TYPE_GRAY || kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_CMYK;
    if (!known || raster.getTransferType() > DataBuffer.TYPE_INT) {
      throw Refusal.because("its colours are of a rare kind");
    }
    for (int band = 0; band < bands; band++) {
      most[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    }
  }

  /** One pixel for each {@code block} by {@code block}; fewer at the right and bottom borders. */
  static Pixels flatten(final BufferedImage image, final int block) throws Refusal {
    return new Flattener(image).average(block);
  }

  private Pixels average(final int block) {
    final int width = (raster.getWidth() + block - 1) / block;
    final int height = (raster.getHeight() + block - 1) / block;
    final byte[] bgr = new byte[3 * width * height];
    final byte[] row = new byte[3 * raster.getWidth()];
    final int[] samples = new int[bands * raster.getWidth()];
    for (int y = 0; y < height; y++) {
      final int rows = Math.min(block, raster.getHeight() - y * block);
      final int[] sums = new int[3 * width];
      for (int i = 0; i < rows; i++) {
        flattenRow(y * block + i, samples, row);
        for (int x = 0; x < raster.getWidth(); x++) {
          for (int c = 0; c < 3; c++) {
            sums[x / block * 3 + c] += row[3 * x + c] & 0xff;
          }
        }
      }
      for (int x = 0; x < width; x++) {
        final int pixels = rows * Math.min(block, raster.getWidth() - x * block);
        for (int c = 0; c < 3; c++) {
          bgr[3 * (y * width + x) + c] = (byte) ((sums[3 * x + c] + pixels / 2) / pixels);
        }
      }
    }
    return new Pixels(width, height, bgr);
  }

  private void flattenRow(final int y, final int[] samples, final byte[] bgr) {
    raster.getPixels(0, y, raster.getWidth(), 1, samples);
    final int[] rgba = new int[4];
    for (int x = 0; x < raster.getWidth(); x++) {
      toRgba(samples, x * bands, rgba);
      for (int c = 0; c < 3; c++) {
        bgr[3 * x + 2 - c] = (byte) onWhite(rgba[c], rgba[3]);
      }
    }
  }

  private int onWhite(final int colour, final int alpha) {
    if (alpha == WHITE) {
      return colour;
    }
    final int shown = colours.isAlphaPremultiplied() ? WHITE * colour : alpha * colour;
    return Math.min(WHITE, (shown + (WHITE - alpha) * WHITE + WHITE / 2) / WHITE);
  }

  private void toRgba(final int[] samples, final int at, final int[] rgba) {
    if (colours instanceof IndexColorModel palette) {
      final int argb = palette.getRGB(samples[at]);
      rgba[0] = (argb >> 16) & 0xff;
      rgba[1] = (argb >> 8) & 0xff;
      rgba[2] = argb & 0xff;
      rgba[3] = argb >>> 24;
      return;
    }
    rgba[3] = colours.hasAlpha() ? sample(samples, at, bands - 1) : WHITE;
    for (int c = 0; c < 3; c++) {
      rgba[c] =
          switch (kind) {
            case ColorSpace.TYPE_GRAY -> sample(samples, at, 0);
            case ColorSpace.TYPE_CMYK -> ink(sample(samples, at, c), sample(samples, at, 3));
            default -> sample(samples, at, c);
          };
    }
  }

  /** A sample in 8 bits. */
  private int sample(final int[] samples, final int at, final int band) {
    return most[band] == WHITE
        ? samples[at + band]
        : (int) ((2L * WHITE * samples[at + band] + most[band]) / (2L * most[band]));
  }

  private static int ink(final int colour, final int black) {
    return (WHITE - colour) * (WHITE - black) / WHITE;
  }
}
