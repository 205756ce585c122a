package feelscape.bench.picture;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** As large as a class of docs/pictures.md allows, of noise and slopes, written to a file. */
enum Giant {
  JPEG("JPEG", "jpg", 14_800, Imgcodecs.IMWRITE_JPEG_QUALITY, 75),
  JPEG_PROGRESSIVE("JPEG, progressive", "jpg", 7_700, Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1),
  WEBP("WebP", "webp", 7_700, Imgcodecs.IMWRITE_WEBP_QUALITY, 50),
  PNG("PNG", "png", 14_800, 0, 0),
  PNG_INTERLACED("PNG, interlaced", "png", 7_700, 0, 0),
  BMP("BMP", "bmp", 14_800, 0, 0),
  TIFF("TIFF, deflate", "tif", 14_800, 0, 0);

  private static final int ROWS_OF_STRIP = 16;

  /** Where each pass of an interlaced PNG begins and how far apart its columns and rows are. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final String label;
  private final String extension;
  private final int side;

  /** What OpenCV is told, where it encodes. */
  private final int option;

  private final int value;

  Giant(
      final String label,
      final String extension,
      final int side,
      final int option,
      final int value) {
    this.label = label;
    this.extension = extension;
    this.side = side;
    this.option = option;
    this.value = value;
  }

  String label() {
    return label;
  }

  long pixels() {
    return (long) side * side;
  }

  Path write(final Path folder) throws IOException {
    final Path file = folder.resolve("giant." + extension);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      switch (this) {
        case JPEG, JPEG_PROGRESSIVE, WEBP -> writeByOpenCv(out);
        case PNG, PNG_INTERLACED -> writePng(new DataOutputStream(out));
        case BMP -> writeBmp(out);
        case TIFF -> writeTiff(out);
      }
    }
    return file;
  }

  private void writeByOpenCv(final OutputStream out) throws IOException {
    final Mat mat = new Mat(side, side, CvType.CV_8UC3);
    final MatOfByte encoded = new MatOfByte();
    final MatOfInt parameters = new MatOfInt(option, value);
    try {
      for (int y = 0; y < side; y++) {
        mat.put(y, 0, row(0, y, 1));
      }
      Imgcodecs.imencode("." + extension, mat, encoded, parameters);
      out.write(encoded.toArray());
    } finally {
      mat.release();
      encoded.release();
      parameters.release();
    }
  }

  /** Every {@code step}th pixel of a row, three bytes each. */
  private byte[] row(final int first, final int y, final int step) {
    final byte[] row = new byte[3 * ((side - first + step - 1) / step)];
    int noise = y * 0x9e3779b9 | 1;
    for (int i = 0; i < row.length; i++) {
      noise ^= noise << 13;
      noise ^= noise >>> 17;
      noise ^= noise << 5;
      row[i] = (byte) ((y + i * step / 3) * 100 / side + (noise & 15) + 20 * (i % 3));
    }
    return row;
  }

  private void writePng(final DataOutputStream out) throws IOException {
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    final byte interlaced = (byte) (this == PNG_INTERLACED ? 1 : 0);
    final ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    writeChunk(out, "IHDR", header.put((byte) 8).put((byte) 2).put(12, interlaced).array(), 13);
    try (DeflaterOutputStream packed = packed(new Chunks(out))) {
      if (this == PNG) {
        writePass(packed, 0, 0, 1, 1);
      } else {
        for (final int[] pass : ADAM7) {
          writePass(packed, pass[0], pass[1], pass[2], pass[3]);
        }
      }
    }
    writeChunk(out, "IEND", new byte[0], 0);
  }

  private void writePass(
      final OutputStream packed, final int left, final int top, final int across, final int down)
      throws IOException {
    for (int y = top; y < side; y += down) {
      packed.write(0); // no filter
      packed.write(row(left, y, across));
    }
  }

  private static DeflaterOutputStream packed(final OutputStream out) {
    return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 1 << 16);
  }

  private static void writeChunk(
      final DataOutputStream out, final String name, final byte[] payload, final int length)
      throws IOException {
    final CRC32 sum = new CRC32();
    final byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    sum.update(letters);
    sum.update(payload, 0, length);
    out.writeInt(length);
    out.write(letters);
    out.write(payload, 0, length);
    out.writeInt((int) sum.getValue());
  }

  /** Each write becomes a chunk of pixels; closing leaves the file open. */
  private static final class Chunks extends OutputStream {
    private final DataOutputStream out;

    Chunks(final DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(final int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException {
      writeChunk(out, "IDAT", Arrays.copyOfRange(bytes, offset, offset + length), length);
    }
  }

  private void writeBmp(final OutputStream out) throws IOException {
    final ByteBuffer header = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
    final int stride = (3 * side + 3) / 4 * 4;
    header.put((byte) 'B').put((byte) 'M').putInt(54 + stride * side).putInt(0).putInt(54);
    header.putInt(40).putInt(side).putInt(side).putShort((short) 1).putShort((short) 24);
    out.write(header.array());
    for (int y = 0; y < side; y++) {
      out.write(row(0, y, 1));
      out.write(new byte[stride - 3 * side]);
    }
  }

  private void writeTiff(final OutputStream out) throws IOException {
    final int strips = (side + ROWS_OF_STRIP - 1) / ROWS_OF_STRIP;
    final byte[][] packed = new byte[strips][];
    for (int i = 0; i < strips; i++) {
      packed[i] = strip(i * ROWS_OF_STRIP);
    }
    final int tables = 8 + 2 + 12 * 10 + 4;
    final ByteBuffer head =
        ByteBuffer.allocate(tables + 8 * strips + 6).order(ByteOrder.LITTLE_ENDIAN);
    head.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 10);
    final int bits = tables + 8 * strips;
    final int[][] tags = {
      {256, 4, 1, side},
      {257, 4, 1, side},
      {258, 3, 3, bits},
      {259, 3, 1, 8},
      {262, 3, 1, 2},
      {273, 4, strips, tables},
      {277, 3, 1, 3},
      {278, 4, 1, ROWS_OF_STRIP},
      {279, 4, strips, tables + 4 * strips},
      {284, 3, 1, 1}
    };
    for (final int[] tag : tags) {
      head.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
    }
    head.putInt(0);
    int at = head.capacity();
    for (final byte[] strip : packed) {
      head.putInt(at);
      at += strip.length;
    }
    for (final byte[] strip : packed) {
      head.putInt(strip.length);
    }
    head.putShort((short) 8).putShort((short) 8).putShort((short) 8);
    out.write(head.array());
    for (final byte[] strip : packed) {
      out.write(strip);
    }
  }

  private byte[] strip(final int first) throws IOException {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = packed(bytes)) {
      for (int y = first; y < Math.min(side, first + ROWS_OF_STRIP); y++) {
        packed.write(row(0, y, 1));
      }
    }
    return bytes.toByteArray();
  }
}
