package feelscape.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads little-endian numbers one after the other. */
public final class ByteSource {
  private final String what;
  private final ByteBuffer in;

  /** Names what is read, for the sentence that says where it ends too early. */
  public ByteSource(final String what, final byte[] bytes) {
    this.what = what;
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public int u8() throws StateException {
    return need(1).get() & 0xff;
  }

  public int u16() throws StateException {
    return need(2).getShort() & 0xffff;
  }

  public long u32() throws StateException {
    return need(4).getInt() & 0xffff_ffffL;
  }

  public long u64() throws StateException {
    return need(8).getLong();
  }

  /** A number; what is none is refused. */
  public double f64() throws StateException {
    final double value = need(8).getDouble();
    if (Double.isNaN(value)) {
      throw new StateException(what + " holds something that is not a number");
    }
    return value;
  }

  /** What {@link ByteSink#compact} has written. */
  public long compact() throws StateException {
    long value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      final int next = u8();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new StateException(what + " holds a number that does not end");
  }

  public String text() throws StateException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw(u16()))).toString();
    } catch (final CharacterCodingException e) {
      throw new StateException(what + " holds a text that is not UTF-8");
    }
  }

  public byte[] raw(final long size) throws StateException {
    final byte[] bytes = new byte[(int) Math.min(size, in.remaining())];
    need(size).get(bytes);
    return bytes;
  }

  public byte[] rest() throws StateException {
    return raw(in.remaining());
  }

  /** Refuses what stands behind the last thing that was read. */
  public void finish() throws StateException {
    if (in.hasRemaining()) {
      throw new StateException(what + " has " + in.remaining() + " bytes too many");
    }
  }

  private ByteBuffer need(final long size) throws StateException {
    if (size > in.remaining()) {
      throw new StateException(what + " ends too early");
    }
    return in;
  }
}
