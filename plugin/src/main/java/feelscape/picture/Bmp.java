package feelscape.picture;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import java.io.IOException;

/** BMP of Windows and OS/2, decoded by TwelveMonkeys. */
final class Bmp implements Codec {
  private static final int OS2_HEADER = 12;
  private static final int RGB = 0;
  private static final int BITFIELDS = 3;
  private static final int ALPHA_BITFIELDS = 6;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;

  /** What the headers say; {@code size} is that of the pixels' data where it is stated. */
  private record Header(int width, int height, int bits, int compression, long size) {

    boolean isPlain() {
      return compression == RGB || compression == BITFIELDS || compression == ALPHA_BITFIELDS;
    }

    boolean isRunLength() {
      return compression == RLE8 || compression == RLE4;
    }

    /** Bytes of the pixels, at least: rows are filled up to whole words. */
    long bytes() {
      return isPlain() ? ((long) width * bits + 31) / 32 * 4 * height : size;
    }
  }

  @Override
  public Outline outline(final FileBytes file) throws IOException, Refusal {
    final Header header = header(file);
    if (!header.isPlain() && !header.isRunLength()) {
      throw Refusal.unsupported(Format.BMP, "compression " + header.compression());
    }
    return Outline.of(Format.BMP, header.width(), header.height());
  }

  @Override
  public void checkWhole(final FileBytes file) throws IOException, Refusal {
    file.require(file.u32(10, Endian.LITTLE), header(file).bytes());
  }

  private static Header header(final FileBytes file) throws IOException {
    if (file.u32(14, Endian.LITTLE) == OS2_HEADER) {
      return new Header(
          file.u16(18, Endian.LITTLE),
          file.u16(20, Endian.LITTLE),
          file.u16(24, Endian.LITTLE),
          RGB,
          0);
    }
    return new Header(
        file.s32(18, Endian.LITTLE),
        Math.abs(file.s32(22, Endian.LITTLE)), // negative when stored from the top
        file.u16(28, Endian.LITTLE),
        file.s32(30, Endian.LITTLE),
        file.u32(34, Endian.LITTLE));
  }

  @Override
  public Pixels decode(final FileBytes file, final Outline outline) throws IOException, Refusal {
    final Excerpt whole = new Excerpt(file).part(0, file.size());
    return JavaDecoder.decode(new BMPImageReaderSpi().createReaderInstance(null), whole, outline);
  }
}
