package feelscape.bench.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What headers are made of: whole numbers, the low byte first, and letters. */
final class Bytes {
  private final ByteBuffer buffer;

  Bytes(final int size) {
    buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  Bytes letters(final String letters) {
    buffer.put(letters.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  Bytes one(final int value) {
    buffer.put((byte) value);
    return this;
  }

  Bytes half(final int value) {
    buffer.putShort((short) value);
    return this;
  }

  Bytes number(final int value) {
    buffer.putInt(value);
    return this;
  }

  /** All of it; what was not put is zero. */
  byte[] array() {
    return buffer.array();
  }
}
