package feelscape.picture;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TIFF 6.0, its first page, decoded by TwelveMonkeys. */
final class Tiff implements Codec {
  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int STRIP_OFFSETS = 273;
  private static final int ORIENTATION = 274;
  private static final int STRIP_BYTES = 279;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;
  private static final int SAMPLE_FORMAT = 339;
  private static final int ICC = 34675;

  /** Besides those above: order of bits, fax, planes, predictor, palette, inks, transparency. */
  private static final Set<Integer> NEEDED =
      Set.of(
          WIDTH,
          HEIGHT,
          BITS,
          COMPRESSION,
          COLOURS,
          266,
          STRIP_OFFSETS,
          ORIENTATION,
          277,
          278,
          STRIP_BYTES,
          284,
          292,
          293,
          317,
          320,
          TILE_WIDTH,
          TILE_HEIGHT,
          TILE_OFFSETS,
          TILE_BYTES,
          332,
          338,
          SAMPLE_FORMAT);

  /** Enough for a strip each row of each of four colours. */
  private static final int MOST_VALUES = 4 * (Budget.MOST_SIDE + 1);

  /** What a directory says under a number. */
  private record Entry(int tag, int type, long count, long start) {
    long value() {
      return start + 8;
    }
  }

  /** None, three of fax, LZW, deflate (two numbers), PackBits. */
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 8L, 32946L, 32773L);

  /** Gray (two ways), RGB, palette, CMYK. */
  private static final Set<Long> COLOUR_KINDS = Set.of(0L, 1L, 2L, 3L, 5L);

  private static final Set<Long> DEPTHS = Set.of(1L, 2L, 4L, 8L, 16L);
  private static final long UNSIGNED = 1;

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    final Map<Integer, List<Long>> tags = tags(file);
    refuseOthers(tags, COMPRESSION, COMPRESSIONS, "compression");
    refuseOthers(tags, COLOURS, COLOUR_KINDS, "colours of kind");
    refuseOthers(tags, BITS, DEPTHS, "a sample depth of");
    refuseOthers(tags, SAMPLE_FORMAT, Set.of(UNSIGNED), "samples of kind");
    final long tile = first(tags, TILE_WIDTH, 0) * first(tags, TILE_HEIGHT, 0);
    if (tile > Budget.MOST_PIXELS_IN_PASSES) {
      throw Refusal.damaged(Format.TIFF, "a tile of " + tile + " pixels");
    }
    final Outline outline = Outline.of(Format.TIFF, first(tags, WIDTH, 0), first(tags, HEIGHT, 0));
    return outline.turned(Orientation.of((int) first(tags, ORIENTATION, 1)));
  }

  private static void refuseOthers(
      final Map<Integer, List<Long>> tags,
      final int tag,
      final Set<Long> supported,
      final String words)
      throws Refusal {
    for (final long value : tags.getOrDefault(tag, List.of())) {
      if (!supported.contains(value)) {
        throw Refusal.unsupported(Format.TIFF, words + " " + value);
      }
    }
  }

  @Override
  public void checkWhole(final FileBytes file) throws IOException, Refusal {
    final Map<Integer, List<Long>> tags = tags(file);
    final boolean tiled = tags.containsKey(TILE_OFFSETS);
    final List<Long> offsets = tags.getOrDefault(tiled ? TILE_OFFSETS : STRIP_OFFSETS, List.of());
    final List<Long> lengths = tags.getOrDefault(tiled ? TILE_BYTES : STRIP_BYTES, List.of());
    if (offsets.isEmpty() || offsets.size() != lengths.size()) {
      throw Refusal.damaged(Format.TIFF, "it does not say where its pixels are");
    }
    for (int i = 0; i < offsets.size(); i++) {
      file.require(offsets.get(i), lengths.get(i));
    }
  }

  @Override
  public Optional<byte[]> profile(final FileBytes file) throws IOException {
    final Endian endian = endian(file);
    final long directory = file.u32(4, endian);
    final int entries = file.u16(directory, endian);
    for (int i = 0; i < entries; i++) {
      final long entry = directory + 2 + (long) ENTRY * i;
      final long size = file.u32(entry + 4, endian);
      if (file.u16(entry, endian) == ICC && size > 4 && size <= Profile.MOST_BYTES) {
        final long start = file.u32(entry + 8, endian);
        return start + size <= file.size()
            ? Optional.of(file.slice(start, (int) size))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Endian endian(final FileBytes file) throws IOException {
    return file.u8(0) == 'I' ? Endian.LITTLE : Endian.BIG;
  }

  private static long first(
      final Map<Integer, List<Long>> tags, final int tag, final long otherwise) {
    final List<Long> values = tags.getOrDefault(tag, List.of());
    return values.isEmpty() ? otherwise : values.get(0);
  }

  /** The whole numbers of the first directory. */
  private static Map<Integer, List<Long>> tags(final FileBytes file) throws IOException, Refusal {
    final Map<Integer, List<Long>> tags = new HashMap<>();
    for (final Entry entry : entries(file)) {
      if (entry.type() == SHORT || entry.type() == LONG) {
        tags.put(entry.tag(), values(file, entry));
      }
    }
    return tags;
  }

  /** Those of the first directory that pixels depend on, of each the first. */
  private static List<Entry> entries(final FileBytes file) throws IOException, Refusal {
    final Endian endian = endian(file);
    final long directory = file.u32(4, endian);
    final int count = file.u16(directory, endian);
    final Map<Integer, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      final long at = directory + 2 + (long) ENTRY * i;
      final Entry entry =
          new Entry(file.u16(at, endian), file.u16(at + 2, endian), file.u32(at + 4, endian), at);
      if (NEEDED.contains(entry.tag())) {
        entries.putIfAbsent(entry.tag(), entry);
      }
    }
    for (final Entry entry : entries.values()) {
      if (entry.count() > MOST_VALUES) {
        throw Refusal.damaged(
            Format.TIFF, "tag " + entry.tag() + " has " + entry.count() + " values");
      }
    }
    return List.copyOf(entries.values());
  }

  private static List<Long> values(final FileBytes file, final Entry entry) throws IOException {
    final Endian endian = endian(file);
    final int size = entry.type() == SHORT ? 2 : 4;
    final long length = entry.count() * size;
    final long start = length <= 4 ? entry.value() : file.u32(entry.value(), endian);
    file.require(start, length);
    final List<Long> values = new ArrayList<>();
    for (long at = start; at < start + length; at += size) {
      values.add(size == 2 ? (long) file.u16(at, endian) : file.u32(at, endian));
    }
    return values;
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    return JavaDecoder.decode(
        new TIFFImageReaderSpi().createReaderInstance(null), firstPage(file), outline);
  }

  /** The file as if its directory held nothing but what pixels depend on, and were the last. */
  private static Excerpt firstPage(final FileBytes file) throws IOException, Refusal {
    final List<Entry> entries = entries(file);
    final Endian endian = endian(file);
    final ByteBuffer directory =
        ByteBuffer.allocate(2 + ENTRY * entries.size() + 4)
            .order(endian == Endian.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
            .putShort((short) entries.size());
    for (final Entry entry : entries) {
      directory.put(file.slice(entry.start(), ENTRY));
    }
    final long start = file.u32(4, endian);
    final long end = Math.min(file.size(), start + directory.capacity());
    return new Excerpt(file).part(0, start).bytes(directory.array()).part(end, file.size());
  }
}
