package feelscape.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A RIFF chunk.
 *
 * @param start of its header, in bytes from the start of the file
 * @param size of what follows the 8 bytes of name and size
 * @param kind the first four bytes of its content: the kind of a list
 */
record RiffChunk(String name, long start, long size, String kind) {
  /** The bytes of name, size and kind. */
  static final int HEADER = 12;

  /** Those of name and size. */
  static final int PREFIX = 8;

  static RiffChunk read(final FileChannel channel, final long start) throws IOException {
    final ByteBuffer header = bytes(channel, start, HEADER);
    return new RiffChunk(tag(header, 0), start, header.getInt(4) & 0xffff_ffffL, tag(header, 8));
  }

  private static String tag(final ByteBuffer bytes, final int at) {
    final byte[] tag = new byte[4];
    bytes.get(at, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  /** Its content, or the start of it; little-endian. */
  ByteBuffer content(final FileChannel channel, final int most) throws IOException {
    return bytes(channel, start + PREFIX, (int) Math.min(size, most));
  }

  private static ByteBuffer bytes(final FileChannel channel, final long start, final int size)
      throws IOException {
    final ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, start + bytes.position());
    }
    return bytes.rewind();
  }

  boolean is(final String wantedName, final String wantedKind) {
    return name.equals(wantedName) && kind.equals(wantedKind);
  }

  /** Where the next chunk starts: chunks have even lengths. */
  long end() {
    return start + PREFIX + size + size % 2;
  }
}
