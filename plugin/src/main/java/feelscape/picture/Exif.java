package feelscape.picture;

import java.io.IOException;

/** The one entry of EXIF metadata that pictures are read with. */
final class Exif {
  private static final int ORIENTATION = 274;
  private static final int ENTRY = 12;

  private Exif() {}

  /**
   * The orientation that the TIFF structure between {@code start} and {@code end} states; upright
   * when it states none or is broken, as metadata never costs a picture.
   */
  static Orientation orientation(final FileBytes file, final long start, final long end)
      throws IOException {
    if (end - start < 8) {
      return Orientation.UPRIGHT;
    }
    final Endian endian = file.u8(start) == 'I' ? Endian.LITTLE : Endian.BIG;
    final long directory = start + file.u32(start + 4, endian);
    if (directory + 2 > end) {
      return Orientation.UPRIGHT;
    }
    final int entries = file.u16(directory, endian);
    for (int i = 0; i < entries; i++) {
      final long entry = directory + 2 + (long) ENTRY * i;
      if (entry + ENTRY > end) {
        break;
      }
      if (file.u16(entry, endian) == ORIENTATION) {
        return Orientation.of(file.u16(entry + 8, endian));
      }
    }
    return Orientation.UPRIGHT;
  }
}
