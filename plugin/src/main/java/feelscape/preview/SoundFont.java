package feelscape.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SoundFont file whose outline was checked: it is what it says it is, and nothing in it claims
 * more than the file holds. No more of it is read than a few headers.
 */
public final class SoundFont {
  /** The largest file that is taken, in bytes. */
  public static final long MAX_BYTES = 1L << 30;

  private static final long MAX_INFORMATION = 1L << 18;
  private static final long MAX_TABLES = 1L << 22;
  private static final int MAX_CHILDREN = 64;
  private static final int HEADER = 12;

  /** The bytes of a row of each table (SoundFont 2.01, section 7). */
  private static final List<Map.Entry<String, Integer>> ROWS =
      List.of(
          Map.entry("phdr", 38),
          Map.entry("pbag", 4),
          Map.entry("pmod", 10),
          Map.entry("pgen", 4),
          Map.entry("inst", 22),
          Map.entry("ibag", 4),
          Map.entry("imod", 10),
          Map.entry("igen", 4),
          Map.entry("shdr", 46));

  private final Path file;

  private SoundFont(final Path file) {
    this.file = file;
  }

  /**
   * Checks a file.
   *
   * @throws SoundFontException if the file is not a SoundFont 2 that can be played
   */
  public static SoundFont open(final Path file) throws SoundFontException {
    final SoundFont font = new SoundFont(file);
    if (!Files.exists(file)) {
      throw font.refused("there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw font.refused("it is not a file");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      font.check(channel);
    } catch (final IOException e) {
      throw font.refused("it cannot be read", e);
    }
    return font;
  }

  Path file() {
    return file;
  }

  private SoundFontException refused(final String reason) {
    return refused(reason, null);
  }

  SoundFontException refused(final String reason, final @Nullable Throwable cause) {
    return new SoundFontException(
        file.getFileName() + ": " + reason + "; a SoundFont 2 file (.sf2) is needed", cause);
  }

  private void check(final FileChannel channel) throws IOException, SoundFontException {
    if (channel.size() > MAX_BYTES) {
      throw refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    if (channel.size() < HEADER) {
      throw refused("it is not a SoundFont");
    }
    final Chunk riff = Chunk.read(channel, 0);
    if (!riff.is("RIFF", "sfbk")) {
      throw refused("it is not a SoundFont");
    }
    if (riff.end() > channel.size()) {
      throw refused("it is cut off");
    }
    final Map<String, Chunk> lists = new HashMap<>();
    children(channel, riff).forEach(list -> lists.put(list.kind(), list));
    checkSize(lists, "INFO", MAX_INFORMATION);
    checkSize(lists, "sdta", MAX_BYTES);
    checkTables(channel, checkSize(lists, "pdta", MAX_TABLES));
  }

  private List<Chunk> children(final FileChannel channel, final Chunk parent)
      throws IOException, SoundFontException {
    final List<Chunk> children = new ArrayList<>();
    long at = parent.start() + HEADER;
    while (at + HEADER <= parent.end()) {
      final Chunk child = Chunk.read(channel, at);
      if (child.end() > parent.end() || children.size() == MAX_CHILDREN) {
        throw refused("its part '" + parent.kind() + "' is damaged");
      }
      children.add(child);
      at = child.end();
    }
    return children;
  }

  private Chunk checkSize(final Map<String, Chunk> lists, final String kind, final long most)
      throws SoundFontException {
    final Chunk list = lists.get(kind);
    if (list == null) {
      throw refused("its part '" + kind + "' is missing");
    }
    if (list.size() > most) {
      throw refused("its part '" + kind + "' has " + list.size() + " bytes, " + most + " at most");
    }
    return list;
  }

  private void checkTables(final FileChannel channel, final Chunk list)
      throws IOException, SoundFontException {
    final Map<String, Chunk> tables = new HashMap<>();
    children(channel, list).forEach(table -> tables.put(table.name(), table));
    for (final Map.Entry<String, Integer> row : ROWS) {
      final Chunk table = tables.get(row.getKey());
      if (table == null || table.size() == 0 || table.size() % row.getValue() != 0) {
        throw refused("its table '" + row.getKey() + "' is missing or damaged");
      }
    }
  }

  /**
   * A RIFF chunk.
   *
   * @param start of its header, in bytes from the start of the file
   * @param size of what follows the 8 bytes of name and size
   * @param kind the first four bytes of its content: the kind of a list
   */
  private record Chunk(String name, long start, long size, String kind) {

    static Chunk read(final FileChannel channel, final long start) throws IOException {
      final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
      int read = 0;
      while (read >= 0 && header.hasRemaining()) {
        read = channel.read(header, start + header.position());
      }
      final byte[] bytes = header.array();
      return new Chunk(
          new String(bytes, 0, 4, StandardCharsets.ISO_8859_1),
          start,
          header.getInt(4) & 0xffff_ffffL,
          new String(bytes, 8, 4, StandardCharsets.ISO_8859_1));
    }

    boolean is(final String wantedName, final String wantedKind) {
      return name.equals(wantedName) && kind.equals(wantedKind);
    }

    /** Where the next chunk starts: chunks have even lengths. */
    long end() {
      return start + 8 + size + size % 2;
    }
  }
}
