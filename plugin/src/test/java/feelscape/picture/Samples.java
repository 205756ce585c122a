package feelscape.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Small encoded pictures: red and green above, blue and yellow below. */
final class Samples {
  static final int WIDTH = 48;
  static final int HEIGHT = 32;

  private Samples() {}

  static BufferedImage image(final int type) {
    final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    final Graphics2D graphics = image.createGraphics();
    quadrant(graphics, 0, 0, Color.RED);
    quadrant(graphics, 1, 0, Color.GREEN);
    quadrant(graphics, 0, 1, Color.BLUE);
    quadrant(graphics, 1, 1, Color.YELLOW);
    graphics.dispose();
    return image;
  }

  private static void quadrant(
      final Graphics2D graphics, final int column, final int row, final Color colour) {
    graphics.setColor(colour);
    graphics.fillRect(column * WIDTH / 2, row * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
  }

  /** A plain sample of a format. */
  static byte[] of(final Format format) throws IOException {
    return switch (format) {
      case PNG -> java("png", image(BufferedImage.TYPE_INT_RGB));
      case GIF -> java("gif", image(BufferedImage.TYPE_BYTE_INDEXED));
      case BMP -> java("bmp", image(BufferedImage.TYPE_3BYTE_BGR));
      case TIFF -> java("tiff", image(BufferedImage.TYPE_3BYTE_BGR));
      case JPEG -> openCv(".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, 95);
      case WEBP -> openCv(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 95);
    };
  }

  static byte[] java(final String format, final BufferedImage image) throws IOException {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no writer for " + format);
    }
    return bytes.toByteArray();
  }

  static byte[] openCv(final String extension, final int... options) {
    final BufferedImage image = image(BufferedImage.TYPE_INT_RGB);
    final Mat mat = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        final Color colour = new Color(image.getRGB(x, y));
        mat.put(y, x, colour.getBlue(), colour.getGreen(), colour.getRed());
      }
    }
    return encode(extension, mat, options);
  }

  static byte[] encode(final String extension, final Mat mat, final int... options) {
    final MatOfByte bytes = new MatOfByte();
    Imgcodecs.imencode(extension, mat, bytes, new MatOfInt(options));
    return bytes.toArray();
  }

  /** EXIF metadata that state an orientation and nothing else. */
  static byte[] exif(final int orientation, final ByteOrder order) {
    final ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
    tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) 42).putInt(8);
    tiff.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
    return tiff.array();
  }

  /** A JPEG with EXIF metadata before everything else. */
  static byte[] jpegWithExif(final byte[] exif) throws IOException {
    final byte[] jpeg = of(Format.JPEG);
    final ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 10 + exif.length);
    bytes.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + exif.length));
    bytes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    return bytes.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG with a chunk before its pixels. */
  static byte[] pngWith(final String name, final byte[] payload) throws IOException {
    final int headerEnd = 33;
    final byte[] png = of(Format.PNG);
    final ByteBuffer bytes = ByteBuffer.allocate(png.length + 12 + payload.length);
    bytes.put(png, 0, headerEnd).put(pngChunk(name, payload));
    return bytes.put(png, headerEnd, png.length - headerEnd).array();
  }

  static byte[] pngChunk(final String name, final byte[] payload) {
    final byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    final CRC32 sum = new CRC32();
    sum.update(letters);
    sum.update(payload);
    return ByteBuffer.allocate(12 + payload.length)
        .putInt(payload.length)
        .put(letters)
        .put(payload)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A WebP file of chunks, each a name and a payload. */
  static byte[] webP(final byte[]... chunks) {
    int length = 4;
    for (final byte[] chunk : chunks) {
      length += chunk.length;
    }
    final ByteBuffer bytes = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    bytes.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    for (final byte[] chunk : chunks) {
      bytes.put(chunk);
    }
    return bytes.array();
  }

  static byte[] webPChunk(final String name, final byte[] payload) {
    return ByteBuffer.allocate(8 + payload.length + payload.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(payload.length)
        .put(payload)
        .array();
  }
}
