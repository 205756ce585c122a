package feelscape.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes little-endian numbers one after the other. */
public final class ByteSink {
  private static final int MOST_U16 = 0xffff;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public ByteSink u8(final int value) {
    return number(value, 1);
  }

  public ByteSink u16(final int value) {
    return number(value, 2);
  }

  public ByteSink u32(final long value) {
    return number(value, 4);
  }

  public ByteSink u64(final long value) {
    return number(value, 8);
  }

  public ByteSink f64(final double value) {
    return u64(Double.doubleToLongBits(value));
  }

  /** A number of 0 and up in as few bytes as it needs: 7 bits each, the lowest first. */
  public ByteSink compact(final int value) {
    int rest = value;
    while (rest >> 7 != 0) {
      u8((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    return u8(rest);
  }

  public ByteSink text(final String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_U16) {
      throw new IllegalArgumentException(
          "a text has " + bytes.length + " bytes; it may have at most " + MOST_U16);
    }
    return u16(bytes.length).raw(bytes);
  }

  public ByteSink raw(final byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public ByteSink add(final ByteSink other) {
    return raw(other.toArray());
  }

  public int size() {
    return out.size();
  }

  public byte[] toArray() {
    return out.toByteArray();
  }

  private ByteSink number(final long value, final int size) {
    for (int i = 0; i < size; i++) {
      out.write((int) (value >> (8 * i)));
    }
    return this;
  }
}
