package feelscape.picture;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Encodes pixels by OpenCV, which gives the same bytes on every JDK. */
public final class PictureWriter {
  private static final int BEST_QUALITY = 90;
  private static final int LEAST_QUALITY = 30;
  private static final int QUALITY_STEP = 10;

  private PictureWriter() {}

  /**
   * A JPEG of a picture at the best quality that fits; where none does, of fewer pixels.
   *
   * @param maxSide pixels of the longer side, at most
   * @param maxBytes at least a few hundred, as that is what the smallest JPEG takes
   * @throws IllegalArgumentException if no JPEG is as small as {@code maxBytes}
   */
  public static byte[] jpeg(final Picture picture, final int maxSide, final int maxBytes) {
    OpenCv.load();
    final Pixels full = new Pixels(picture.width(), picture.height(), picture.bgr());
    for (int side = maxSide; side > 0; side /= 2) {
      final Pixels pixels = full.within(side);
      for (int quality = BEST_QUALITY; quality >= LEAST_QUALITY; quality -= QUALITY_STEP) {
        final byte[] jpeg = jpeg(pixels, quality);
        if (jpeg.length <= maxBytes) {
          return jpeg;
        }
      }
    }
    throw new IllegalArgumentException(
        "a JPEG of " + maxBytes + " bytes at most is asked for; none is that small");
  }

  /**
   * A PNG of 8 bits a sample, without transparency.
   *
   * @param rgb a number for each pixel, row by row: 0xRRGGBB; higher bits are left out
   */
  public static byte[] png(final int width, final int height, final int[] rgb) {
    OpenCv.load();
    if (width < 1 || height < 1 || rgb.length != width * height) {
      throw new IllegalArgumentException(
          rgb.length + " pixels are not a picture of " + width + " x " + height);
    }
    final byte[] bgr = new byte[3 * rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bgr[3 * i] = (byte) rgb[i];
      bgr[3 * i + 1] = (byte) (rgb[i] >> 8);
      bgr[3 * i + 2] = (byte) (rgb[i] >> 16);
    }
    return encode(new Pixels(width, height, bgr), ".png", new int[0]);
  }

  private static byte[] jpeg(final Pixels pixels, final int quality) {
    return encode(pixels, ".jpg", new int[] {Imgcodecs.IMWRITE_JPEG_QUALITY, quality});
  }

  private static byte[] encode(final Pixels pixels, final String format, final int[] options) {
    final Mat mat = pixels.toMat();
    final MatOfInt parameters = new MatOfInt(options);
    final MatOfByte encoded = new MatOfByte();
    try {
      if (!Imgcodecs.imencode(format, mat, encoded, parameters)) {
        throw new IllegalStateException("OpenCV cannot encode " + format);
      }
      return encoded.toArray();
    } finally {
      mat.release();
      parameters.release();
      encoded.release();
    }
  }
}
