package feelscape.neural;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The bytes of a weight file, all numbers little-endian.
 *
 * <p>A header of 20 bytes: {@code FeelWght}, u32 version, u32 length and u32 CRC-32 (as in zip) of
 * all that follows. Then u32 count of provenance entries, each a key and a value; u32 count of
 * tensors, each a name, u32 rows, u32 columns and rows × columns float32 row by row. A text is a
 * u32 length in bytes and UTF-8.
 */
final class WeightCodec {
  private static final byte[] MAGIC = "FeelWght".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEADER = MAGIC.length + 3 * Integer.BYTES;

  private WeightCodec() {}

  static byte[] encode(final WeightFile file) {
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    writeInt(body, file.provenance().size());
    file.provenance()
        .forEach(
            (key, value) -> {
              writeText(body, key);
              writeText(body, value);
            });
    writeInt(body, file.tensors().size());
    file.tensors().forEach(tensor -> writeTensor(body, tensor));
    final byte[] bytes = body.toByteArray();
    return little(ByteBuffer.allocate(HEADER + bytes.length))
        .put(MAGIC)
        .putInt(VERSION)
        .putInt(bytes.length)
        .putInt(checksum(bytes))
        .put(bytes)
        .array();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param name of the file, for what is said when it is refused
   */
  static WeightFile decode(final String name, final byte[] bytes) throws WeightFileException {
    final ByteBuffer body = little(ByteBuffer.wrap(body(name, bytes)));
    try {
      final Map<String, String> provenance = new LinkedHashMap<>();
      for (int left = readCount(body); left > 0; left--) {
        provenance.put(readText(body), readText(body));
      }
      final List<Tensor> tensors = new ArrayList<>();
      for (int left = readCount(body); left > 0; left--) {
        tensors.add(finite(name, readTensor(body)));
      }
      if (body.hasRemaining()) {
        throw new BufferUnderflowException();
      }
      return new WeightFile(provenance, tensors);
    } catch (final BufferUnderflowException | IllegalArgumentException e) {
      throw new WeightFileException(name + ": is damaged: its parts do not fit its length");
    }
  }

  /** All after the header, once that has been found in order. */
  private static byte[] body(final String name, final byte[] bytes) throws WeightFileException {
    if (bytes.length < HEADER || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new WeightFileException(name + ": is not a weight file of FeelScape");
    }
    final ByteBuffer header = little(ByteBuffer.wrap(bytes)).position(MAGIC.length);
    final int version = header.getInt();
    if (version != VERSION) {
      throw new WeightFileException(
          name + ": has version " + version + "; this FeelScape reads version " + VERSION);
    }
    final int length = header.getInt();
    if (length != bytes.length - HEADER) {
      throw new WeightFileException(
          name
              + ": is damaged: it has "
              + bytes.length
              + " bytes, its header says "
              + (HEADER + Integer.toUnsignedLong(length)));
    }
    final byte[] body = Arrays.copyOfRange(bytes, HEADER, bytes.length);
    if (header.getInt() != checksum(body)) {
      throw new WeightFileException(name + ": is damaged: its checksum does not match");
    }
    return body;
  }

  private static void writeTensor(final ByteArrayOutputStream out, final Tensor tensor) {
    writeText(out, tensor.name());
    writeInt(out, tensor.rows());
    writeInt(out, tensor.columns());
    for (final float[] row : tensor.values()) {
      for (final float value : row) {
        writeInt(out, Float.floatToIntBits(value));
      }
    }
  }

  private static Tensor readTensor(final ByteBuffer in) {
    final String name = readText(in);
    final int rows = readCount(in);
    final int columns = readCount(in);
    // Rows of nothing would take memory, and no bytes.
    if (columns == 0 || (long) rows * columns * Float.BYTES > in.remaining()) {
      throw new BufferUnderflowException();
    }
    final float[][] values = new float[rows][columns];
    for (final float[] row : values) {
      for (int j = 0; j < columns; j++) {
        row[j] = in.getFloat();
      }
    }
    return new Tensor(name, values);
  }

  private static Tensor finite(final String name, final Tensor tensor) throws WeightFileException {
    for (final float[] row : tensor.values()) {
      for (final float value : row) {
        if (!Float.isFinite(value)) {
          throw new WeightFileException(
              name + ": is damaged: its tensor '" + tensor.name() + "' holds " + value);
        }
      }
    }
    return tensor;
  }

  private static void writeText(final ByteArrayOutputStream out, final String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeInt(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static String readText(final ByteBuffer in) {
    final byte[] bytes = new byte[readCount(in)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void writeInt(final ByteArrayOutputStream out, final int value) {
    out.writeBytes(little(ByteBuffer.allocate(Integer.BYTES)).putInt(value).array());
  }

  /** A count, which can be no larger than the number of bytes that are left. */
  private static int readCount(final ByteBuffer in) {
    final int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static ByteBuffer little(final ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(final byte[] bytes) {
    final CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
