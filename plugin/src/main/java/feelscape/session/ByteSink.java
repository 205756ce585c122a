package feelscape.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes little-endian numbers one after the other. */
final class ByteSink {
  private static final int MOST_U16 = 0xffff;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteSink u8(final int value) {
    return number(value, 1);
  }

  ByteSink u16(final int value) {
    return number(value, 2);
  }

  ByteSink u32(final long value) {
    return number(value, 4);
  }

  ByteSink u64(final long value) {
    return number(value, 8);
  }

  ByteSink f64(final double value) {
    return u64(Double.doubleToLongBits(value));
  }

  ByteSink text(final String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_U16) {
      throw new IllegalArgumentException(
          "a text has " + bytes.length + " bytes; a state takes at most " + MOST_U16);
    }
    return u16(bytes.length).raw(bytes);
  }

  ByteSink raw(final byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] toArray() {
    return out.toByteArray();
  }

  private ByteSink number(final long value, final int size) {
    for (int i = 0; i < size; i++) {
      out.write((int) (value >> (8 * i)));
    }
    return this;
  }
}
