package feelscape.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
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

  /** The same in a palette of 16 or 256 colours. */
  static BufferedImage palette(final int bits) {
    final int colours = 1 << bits;
    final int[] palette = new int[colours];
    palette[0] = Color.RED.getRGB();
    palette[1] = Color.GREEN.getRGB();
    palette[2] = Color.BLUE.getRGB();
    palette[3] = Color.YELLOW.getRGB();
    final IndexColorModel model =
        new IndexColorModel(bits, colours, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    final int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type, model);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, x / (WIDTH / 2) + 2 * (y / (HEIGHT / 2)));
      }
    }
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

  /** A JPEG with a profile in two segments, the second one first. */
  static byte[] jpegWithProfile(final byte[] jpeg, final byte[] icc) {
    final int half = icc.length / 2;
    final ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 2 * 18 + icc.length);
    bytes.put(jpeg, 0, 2);
    putProfile(bytes, 2, icc, half, icc.length);
    putProfile(bytes, 1, icc, 0, half);
    return bytes.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static void putProfile(
      final ByteBuffer bytes, final int number, final byte[] icc, final int from, final int to) {
    bytes.putShort((short) 0xffe2).putShort((short) (16 + to - from));
    bytes.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) number).put((byte) 2).put(icc, from, to - from);
  }

  /** What an iCCP chunk of PNG holds. */
  static byte[] packed(final byte[] icc) throws IOException {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("P3\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
      packing.write(icc);
    }
    return bytes.toByteArray();
  }

  /** A PNG with a chunk before its pixels. */
  static byte[] pngWith(final String name, final byte[] payload) throws IOException {
    return pngWith(of(Format.PNG), name, payload);
  }

  static byte[] pngWith(final byte[] png, final String name, final byte[] payload) {
    final int headerEnd = 33;
    final ByteBuffer bytes = ByteBuffer.allocate(png.length + 12 + payload.length);
    bytes.put(png, 0, headerEnd).put(pngChunk(name, payload));
    return bytes.put(png, headerEnd, png.length - headerEnd).array();
  }

  /** A PNG of rows as they are before they are packed, each after a zero for no filter. */
  static byte[] png(
      final int width, final int height, final int bits, final int kind, final byte[] rows)
      throws IOException {
    final ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) bits).put((byte) kind);
    final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(packed)) {
      packing.write(rows);
    }
    final ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(pngChunk("IHDR", header.array()));
    png.writeBytes(pngChunk("IDAT", packed.toByteArray()));
    png.writeBytes(pngChunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /** A TIFF of four pixels that states how it was held. */
  static byte[] tiffTurned(final int orientation) {
    // red, green; blue, yellow
    return tiff(2, orientation, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, 0});
  }

  /** A TIFF of four pixels, of light (2) or of inks (5). */
  static byte[] tiff(final int colours, final int orientation, final byte[] pixels) {
    final int[][] tags = {
      {256, 3, 2},
      {257, 3, 2},
      {258, 3, 8},
      {259, 3, 1},
      {262, 3, colours},
      {273, 4, 8},
      {274, 3, orientation},
      {277, 3, pixels.length / 4},
      {278, 3, 2},
      {279, 4, pixels.length}
    };
    final ByteBuffer bytes =
        ByteBuffer.allocate(8 + pixels.length + 2 + 12 * tags.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'I', 'I', 42, 0}).putInt(8 + pixels.length).put(pixels);
    bytes.putShort((short) tags.length);
    for (final int[] tag : tags) {
      bytes.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
    }
    return bytes.array();
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

  /** Where some bytes stand first. */
  static int indexOf(final byte[] bytes, final byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the sample lacks what was looked for");
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
