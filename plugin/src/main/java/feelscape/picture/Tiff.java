package feelscape.picture;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static Map<Integer, List<Long>> tags(final FileBytes file) throws IOException {
    final Endian endian = endian(file);
    final long directory = file.u32(4, endian);
    final int entries = file.u16(directory, endian);
    final Map<Integer, List<Long>> tags = new HashMap<>();
    for (int i = 0; i < entries; i++) {
      final long entry = directory + 2 + (long) ENTRY * i;
      final int type = file.u16(entry + 2, endian);
      if (type == SHORT || type == LONG) {
        tags.putIfAbsent(file.u16(entry, endian), values(file, entry, type, endian));
      }
    }
    return tags;
  }

  private static List<Long> values(
      final FileBytes file, final long entry, final int type, final Endian endian)
      throws IOException {
    final int size = type == SHORT ? 2 : 4;
    final long count = file.u32(entry + 4, endian);
    final boolean inPlace = count * size <= 4;
    final long start = inPlace ? entry + 8 : file.u32(entry + 8, endian);
    file.require(start, count * size);
    final List<Long> values = new ArrayList<>();
    for (long at = start; at < start + count * size; at += size) {
      values.add(type == SHORT ? (long) file.u16(at, endian) : file.u32(at, endian));
    }
    return values;
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    return JavaDecoder.decode(new TIFFImageReaderSpi().createReaderInstance(null), file, outline);
  }
}
