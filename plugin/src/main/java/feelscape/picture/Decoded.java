package feelscape.picture;

import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** What OpenCV decodes, on white and at working size. */
final class Decoded {
  private static final int WHITE = 255;

  private Decoded() {}

  static Pixels pixels(final Mat encoded, final int flags, final Format format) throws Refusal {
    final Mat decoded = Imgcodecs.imdecode(encoded, flags);
    try {
      if (decoded.empty()) {
        throw Refusal.damaged(format, "it cannot be decoded");
      }
      if (decoded.channels() == 4) {
        putOnWhite(decoded);
      }
      return Pixels.within(decoded, Picture.WORKING_SIDE);
    } finally {
      decoded.release();
    }
  }

  /** Makes transparent pixels opaque, in place, a row at a time. */
  private static void putOnWhite(final Mat bgra) {
    final byte[] row = new byte[4 * bgra.cols()];
    for (int y = 0; y < bgra.rows(); y++) {
      bgra.get(y, 0, row);
      for (int i = 0; i < row.length; i += 4) {
        final int alpha = row[i + 3] & 0xff;
        for (int c = i; c < i + 3; c++) {
          row[c] = (byte) (((row[c] & 0xff) * alpha + WHITE * (WHITE - alpha) + 127) / WHITE);
        }
      }
      bgra.put(y, 0, row);
    }
  }
}
