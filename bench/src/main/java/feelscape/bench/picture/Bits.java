package feelscape.bench.picture;

import java.io.ByteArrayOutputStream;

/** Packs numbers of a few bits each, the low bit first, as GIF and WebP have them. */
final class Bits {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int held;
  private int count;

  /** The low {@code width} bits of {@code value}, at most 16. */
  Bits put(final int value, final int width) {
    held |= value << count;
    count += width;
    while (count >= 8) {
      bytes.write(held);
      held >>>= 8;
      count -= 8;
    }
    return this;
  }

  /** The bytes that are full, from then on no longer kept; what is left over is. */
  byte[] take() {
    final byte[] whole = bytes.toByteArray();
    bytes.reset();
    return whole;
  }
}
