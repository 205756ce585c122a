package feelscape.picture;

import java.io.IOException;

/** GIF (87a and 89a), its first picture, decoded by the JDK. */
final class Gif implements Codec {
  private static final long HEADER = 13;
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;

  /** The extension that says which colour is transparent. */
  private static final int CONTROL = 0xf9;

  private static final int DESCRIPTOR = 10;
  private static final int PACKED = 9;
  private static final int HAS_PALETTE = 0x80;

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    final long image = firstImage(file);
    final int width = file.u16(image + 5, Endian.LITTLE);
    final int height = file.u16(image + 7, Endian.LITTLE);
    return Outline.of(Format.GIF, width, height);
  }

  /** Checks the first picture only, as nothing else is read. */
  @Override
  public void checkWhole(final FileBytes file) throws IOException, Refusal {
    final long image = firstImage(file);
    final long data = image + DESCRIPTOR + palette(file.u8(image + PACKED));
    endOfBlocks(file, data + 1);
  }

  private static long firstImage(final FileBytes file) throws IOException, Refusal {
    long at = HEADER + palette(file.u8(10));
    int kind = file.u8(at);
    while (kind != IMAGE) {
      if (kind == TRAILER) {
        throw Refusal.damaged(Format.GIF, "it holds no picture");
      }
      if (kind != EXTENSION) {
        throw Refusal.damaged(Format.GIF, "a block of an unknown kind");
      }
      at = endOfBlocks(file, at + 2);
      kind = file.u8(at);
    }
    return at;
  }

  /** Where the chain of blocks that begins here has ended. */
  private static long endOfBlocks(final FileBytes file, final long start) throws IOException {
    long at = start;
    int length = file.u8(at);
    while (length != 0) {
      at += 1 + length;
      length = file.u8(at);
    }
    return at + 1;
  }

  private static int palette(final int packed) {
    return (packed & HAS_PALETTE) == 0 ? 0 : 3 * (2 << (packed & 7));
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    return JavaDecoder.decode(JavaDecoder.ofJdk("gif"), firstPicture(file), outline);
  }

  /** Without comments and the like, of which the decoder makes much work. */
  private static Excerpt firstPicture(final FileBytes file) throws IOException, Refusal {
    final long image = firstImage(file);
    final long extensions = HEADER + palette(file.u8(10));
    long control = image;
    long afterControl = image;
    long at = extensions;
    while (at < image) {
      final long end = endOfBlocks(file, at + 2);
      if (file.u8(at + 1) == CONTROL) {
        control = at;
        afterControl = end;
      }
      at = end;
    }
    return new Excerpt(file)
        .part(0, extensions)
        .part(control, afterControl)
        .part(image, file.size());
  }
}
