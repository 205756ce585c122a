package feelscape.picture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** PNG (W3C), decoded by the JDK. */
final class Png implements Codec {
  private static final int SIGNATURE = 8;

  /** Where a chunk's payload begins, after its length and name. */
  private static final int PAYLOAD = 8;

  private static final int CHECKSUM = 4;

  /** The chunks before the pixels that say how they are stored. */
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS");

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    if (!file.name(SIGNATURE + 4).equals("IHDR")) {
      throw Refusal.damaged(Format.PNG, "it has no header");
    }
    final long header = SIGNATURE + PAYLOAD;
    final boolean interlaced = file.u8(header + 12) != 0;
    return Outline.of(Format.PNG, file.u32(header, Endian.BIG), file.u32(header + 4, Endian.BIG))
        .turned(orientation(file))
        .inPasses(interlaced);
  }

  /** A chunk's payload. */
  private record Chunk(long start, long end) {}

  private static Orientation orientation(final FileBytes file) throws IOException {
    final Optional<Chunk> exif = beforePixels(file, "eXIf");
    return exif.isPresent()
        ? Exif.orientation(file, exif.get().start(), exif.get().end())
        : Orientation.UPRIGHT;
  }

  /** A chunk before the pixels; one after them is not looked for. */
  private static Optional<Chunk> beforePixels(final FileBytes file, final String wanted)
      throws IOException {
    long at = SIGNATURE;
    String name = file.name(at + 4);
    while (!name.equals("IDAT") && !name.equals("IEND")) {
      final long end = at + PAYLOAD + file.u32(at, Endian.BIG);
      if (name.equals(wanted)) {
        return Optional.of(new Chunk(at + PAYLOAD, end));
      }
      at = end + CHECKSUM;
      name = file.name(at + 4);
    }
    return Optional.empty();
  }

  /** Compressed, after a name and a method of which there is but one. */
  @Override
  public Optional<byte[]> profile(final FileBytes file) throws IOException {
    final Optional<Chunk> chunk = beforePixels(file, "iCCP");
    if (chunk.isEmpty() || chunk.get().end() - chunk.get().start() > Profile.MOST_BYTES) {
      return Optional.empty();
    }
    final long start = file.find(0, chunk.get().start()) + 2;
    if (start >= chunk.get().end()) {
      return Optional.empty();
    }
    final byte[] packed = file.slice(start, (int) (chunk.get().end() - start));
    try (InflaterInputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(unpacked.readNBytes(Profile.MOST_BYTES));
    } catch (final ZipException | EOFException e) {
      return Optional.empty(); // metadata never cost a picture
    }
  }

  @Override
  public void checkWhole(final FileBytes file) throws IOException, Refusal {
    long at = SIGNATURE;
    boolean pixels = false;
    String name = "";
    while (!name.equals("IEND")) {
      final long length = file.u32(at, Endian.BIG);
      name = file.name(at + 4);
      pixels |= name.equals("IDAT");
      file.require(at, PAYLOAD + length + CHECKSUM);
      at += PAYLOAD + length + CHECKSUM;
    }
    if (!pixels) {
      throw Refusal.damaged(Format.PNG, "it holds no pixels");
    }
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    return JavaDecoder.decode(JavaDecoder.ofJdk("png"), pixels(file), outline);
  }

  /** Of what stands before the pixels only what they cannot be decoded without. */
  private static Excerpt pixels(final FileBytes file) throws IOException {
    final Excerpt pixels = new Excerpt(file).part(0, SIGNATURE);
    final Set<String> needed = new HashSet<>(NEEDED);
    long at = SIGNATURE;
    String name = file.name(at + 4);
    while (!name.equals("IDAT")) {
      final long end = at + PAYLOAD + file.u32(at, Endian.BIG) + CHECKSUM;
      if (needed.remove(name)) {
        pixels.part(at, end);
      }
      at = end;
      name = file.name(at + 4);
    }
    return pixels.part(at, file.size());
  }
}
