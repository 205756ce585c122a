package feelscape.preview;

import feelscape.preview.SoundFontTable.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads what a SoundFont says about itself; the samples are left to who plays them. */
final class SoundFontReader {
  private static final int MAX_TABLES = 1 << 22;
  private static final int MAX_TEXT = 256;
  private static final int MAX_COMMENT = 1 << 16;
  private static final int VERSION_BYTES = 4;
  private static final int MAX_CHILDREN = 64;

  private static final List<String> LISTS = List.of("INFO", "sdta", "pdta");

  /** Other versions pack their samples. */
  private static final int VERSION = 2;

  private final Path file;

  SoundFontReader(final Path file) {
    this.file = file;
  }

  SoundFont read() throws SoundFontException {
    if (!Files.exists(file)) {
      throw refused("there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw refused("it is not a file");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel);
    } catch (final IOException e) {
      throw new SoundFontException(file, "it cannot be read", e);
    }
  }

  private SoundFontException refused(final String reason) {
    return new SoundFontException(file, reason);
  }

  private SoundFont read(final FileChannel channel) throws IOException, SoundFontException {
    if (channel.size() > SoundFont.MAX_BYTES) {
      throw refused("it is larger than " + (SoundFont.MAX_BYTES >> 20) + " MB");
    }
    if (channel.size() < RiffChunk.HEADER) {
      throw refused("it is not a SoundFont");
    }
    final RiffChunk riff = RiffChunk.read(channel, 0);
    if (!riff.is("RIFF", "sfbk")) {
      throw refused("it is not a SoundFont");
    }
    if (riff.end() > channel.size()) {
      throw refused("it is cut off");
    }
    if (riff.end() < channel.size()) {
      throw refused("something stands behind its end");
    }
    final List<RiffChunk> lists = children(channel, riff);
    if (!lists.stream().allMatch(list -> list.name().equals("LIST"))
        || !lists.stream().map(RiffChunk::kind).toList().equals(LISTS)) {
      throw refused("its parts are not INFO, sdta and pdta");
    }
    final String name = name(channel, lists.get(0));
    final long frames = frames(channel, lists.get(1));
    final SoundFontTables tables = tables(channel, lists.get(2));
    new SoundFontCheck(file, tables, frames).check();
    final Presets presets = tables.presets();
    if (presets.all().isEmpty()) {
      throw refused("there are no instruments in it");
    }
    return new SoundFont(file, name, presets);
  }

  private List<RiffChunk> children(final FileChannel channel, final RiffChunk parent)
      throws IOException, SoundFontException {
    final List<RiffChunk> children = new ArrayList<>();
    long at = parent.start() + RiffChunk.HEADER;
    while (at + RiffChunk.PREFIX <= parent.end()) {
      final RiffChunk child = RiffChunk.read(channel, at);
      if (child.end() > parent.end() || children.size() == MAX_CHILDREN) {
        throw refused("its part '" + parent.kind() + "' is damaged");
      }
      children.add(child);
      at = child.end();
    }
    return children;
  }

  private String name(final FileChannel channel, final RiffChunk information)
      throws IOException, SoundFontException {
    String name = "";
    for (final RiffChunk chunk : children(channel, information)) {
      if (!isInformation(chunk)) {
        throw refused("its part '" + information.kind() + "' is damaged");
      }
      final ByteBuffer content = chunk.content(channel, MAX_TEXT);
      if (chunk.name().equals("INAM")) {
        name = text(content);
      } else if (chunk.name().equals("ifil") && content.getShort(0) != VERSION) {
        throw refused("it is a SoundFont of version " + content.getShort(0));
      }
    }
    return name.isEmpty() ? String.valueOf(file.getFileName()) : name;
  }

  /** Whether it is what the specification allows there; FluidSynth takes nothing else. */
  private static boolean isInformation(final RiffChunk chunk) {
    return switch (chunk.name()) {
      case "ifil", "iver" -> chunk.size() == VERSION_BYTES;
      case "isng", "INAM", "irom", "ICRD", "IENG", "IPRD", "ICOP", "ISFT" ->
          chunk.size() <= MAX_TEXT && chunk.size() % 2 == 0;
      case "ICMT" -> chunk.size() <= MAX_COMMENT && chunk.size() % 2 == 0;
      default -> false;
    };
  }

  /** What stands before the first zero, without what cannot be printed. */
  private static String text(final ByteBuffer latin) {
    final String text = StandardCharsets.ISO_8859_1.decode(latin).toString();
    final int zero = text.indexOf(0);
    return (zero < 0 ? text : text.substring(0, zero)).replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** How many frames of samples there are. */
  private long frames(final FileChannel channel, final RiffChunk samples)
      throws IOException, SoundFontException {
    final List<RiffChunk> chunks = children(channel, samples);
    if (chunks.isEmpty() || !chunks.get(0).name().equals("smpl")) {
      throw refused("there are no samples in it");
    }
    final long frames = chunks.get(0).size() / Short.BYTES;
    // The lowest bytes of samples of 24 bits.
    if (chunks.stream().anyMatch(chunk -> chunk.name().equals("sm24") && chunk.size() < frames)) {
      throw refused("its part 'sm24' is damaged");
    }
    return frames;
  }

  private SoundFontTables tables(final FileChannel channel, final RiffChunk list)
      throws IOException, SoundFontException {
    if (list.size() > MAX_TABLES) {
      throw refused("its tables have " + list.size() + " bytes, " + MAX_TABLES + " at most");
    }
    final Iterator<RiffChunk> chunks = children(channel, list).iterator();
    final Map<Kind, SoundFontTable> tables = new EnumMap<>(Kind.class);
    for (final Kind kind : Kind.values()) {
      final RiffChunk chunk = chunks.hasNext() ? chunks.next() : list;
      if (!kind.fits(chunk)) {
        throw refused("its table '" + kind.tag() + "' is missing or damaged");
      }
      tables.put(kind, new SoundFontTable(kind, chunk.content(channel, MAX_TABLES)));
    }
    return new SoundFontTables(tables);
  }
}
