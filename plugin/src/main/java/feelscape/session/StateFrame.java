package feelscape.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The header of a state and the chunks behind it, as the section Frame of docs/state.md says. */
final class StateFrame {
  private static final Bytes MAGIC = Bytes.of("FeelScap".getBytes(StandardCharsets.US_ASCII));
  private static final int VERSION = 1;
  private static final int HEADER = 20;

  private StateFrame() {}

  /** How many bytes a frame with some chunks has. */
  static int size(final Stream<Chunk> chunks) {
    return HEADER + chunks.mapToInt(chunk -> Chunk.HEADER + chunk.payload().size()).sum();
  }

  /**
   * Puts chunks into a frame.
   *
   * @throws IllegalArgumentException if they are too large for a state
   */
  static byte[] encode(final List<Chunk> chunks) {
    final ByteSink body = new ByteSink();
    for (final Chunk chunk : chunks) {
      body.raw(chunk.kind().getBytes(StandardCharsets.ISO_8859_1))
          .u32(chunk.payload().size())
          .raw(chunk.payload().toArray());
    }
    final byte[] bytes = body.toArray();
    if (bytes.length > StateCodec.MAX_BYTES - HEADER) {
      throw new IllegalArgumentException(tooLarge(HEADER + bytes.length));
    }
    return new ByteSink()
        .raw(MAGIC.toArray())
        .u16(VERSION)
        .u16(chunks.size())
        .u32(bytes.length)
        .u32(checksum(bytes))
        .raw(bytes)
        .toArray();
  }

  static List<Chunk> decode(final byte[] bytes) throws StateException {
    if (bytes.length > StateCodec.MAX_BYTES) {
      throw new StateException(tooLarge(bytes.length));
    }
    if (!Bytes.of(bytes).startWith(MAGIC)) {
      throw new StateException("this is no state of FeelScape: it does not begin with FeelScap");
    }
    final ByteSource in = new ByteSource("the state's header", bytes);
    in.raw(MAGIC.size());
    final int version = in.u16();
    if (version > VERSION) {
      throw new StateException(
          "the state has version "
              + version
              + ", of a newer FeelScape; this one reads version "
              + VERSION
              + ". It stays as it is: install the newer one to open it");
    }
    if (version != VERSION) {
      throw new StateException(
          "the state has version " + version + "; this FeelScape reads version " + VERSION);
    }
    final int count = in.u16();
    final long length = in.u32();
    final long checksum = in.u32();
    final byte[] body = in.rest();
    if (length != body.length) {
      throw new StateException(
          "the state has "
              + body.length
              + " bytes after its header, which says "
              + length
              + "; it is cut off or damaged");
    }
    if (checksum != checksum(body)) {
      throw new StateException("the state is damaged: its checksum does not match");
    }
    return chunks(count, body);
  }

  private static List<Chunk> chunks(final int count, final byte[] body) throws StateException {
    final ByteSource in = new ByteSource("the state", body);
    final List<Chunk> chunks = new ArrayList<>();
    final Set<String> kinds = new HashSet<>();
    while (chunks.size() < count) {
      final String kind = new String(in.raw(Chunk.KIND_LENGTH), StandardCharsets.ISO_8859_1);
      if (!kinds.add(kind)) {
        throw new StateException("the state has two chunks " + kind);
      }
      chunks.add(new Chunk(kind, Bytes.of(in.raw(in.u32()))));
    }
    in.finish();
    return chunks;
  }

  private static String tooLarge(final int size) {
    return "the state has " + size + " bytes; it may have " + StateCodec.MAX_BYTES;
  }

  private static long checksum(final byte[] bytes) {
    final CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
