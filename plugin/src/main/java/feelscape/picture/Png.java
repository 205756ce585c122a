package feelscape.picture;

import java.io.IOException;

/** PNG (W3C), decoded by the JDK. */
final class Png implements Codec {
  private static final int SIGNATURE = 8;

  /** Where a chunk's payload begins, after its length and name. */
  private static final int PAYLOAD = 8;

  private static final int CHECKSUM = 4;

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

  /** From an eXIf chunk before the pixels; one after them is not looked for. */
  private static Orientation orientation(final FileBytes file) throws IOException {
    long at = SIGNATURE;
    String name = file.name(at + 4);
    while (!name.equals("IDAT") && !name.equals("IEND")) {
      final long end = at + PAYLOAD + file.u32(at, Endian.BIG);
      if (name.equals("eXIf")) {
        return Exif.orientation(file, at + PAYLOAD, end);
      }
      at = end + CHECKSUM;
      name = file.name(at + 4);
    }
    return Orientation.UPRIGHT;
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
    return JavaDecoder.decode(JavaDecoder.ofJdk("png"), file, outline);
  }
}
