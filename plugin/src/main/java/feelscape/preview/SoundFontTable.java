package feelscape.preview;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * A table of a SoundFont.
 *
 * @param bytes little-endian, a whole number of rows and at least one: the last only ends the table
 */
record SoundFontTable(Kind kind, ByteBuffer bytes) {

  /** The tables in their order, and the bytes of a row (SoundFont 2.01, section 7). */
  enum Kind {
    PHDR(38),
    PBAG(4),
    PMOD(10),
    PGEN(4),
    INST(22),
    IBAG(4),
    IMOD(10),
    IGEN(4),
    SHDR(46);

    private final int width;

    Kind(final int width) {
      this.width = width;
    }

    /** How the file calls it. */
    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(final RiffChunk chunk) {
      return chunk.name().equals(tag()) && chunk.size() > 0 && chunk.size() % width == 0;
    }
  }

  int rows() {
    return bytes.limit() / kind.width;
  }

  /** The rows before the last. */
  int entries() {
    return rows() - 1;
  }

  int u16(final int row, final int at) {
    return Short.toUnsignedInt(bytes.getShort(row * kind.width + at));
  }

  int i16(final int row, final int at) {
    return bytes.getShort(row * kind.width + at);
  }

  long u32(final int row, final int at) {
    return Integer.toUnsignedLong(bytes.getInt(row * kind.width + at));
  }
}
