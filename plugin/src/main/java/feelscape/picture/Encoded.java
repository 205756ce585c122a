package feelscape.picture;

import java.io.IOException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Brings encoded bytes into OpenCV's memory, which is given back at once and not when Java likes.
 */
final class Encoded {
  private static final int PIECE = 1 << 16;

  private Encoded() {}

  /** A prefix and a part of a file; the caller releases it. */
  static Mat of(final byte[] prefix, final FileBytes file, final long start, final long end)
      throws IOException {
    final int size = Math.toIntExact(prefix.length + end - start);
    final Mat mat = new Mat(1, size, CvType.CV_8UC1);
    if (prefix.length > 0) {
      mat.put(0, 0, prefix);
    }
    final byte[] piece = new byte[PIECE];
    int at = prefix.length;
    while (at < size) {
      final int length =
          file.read(start + at - prefix.length, piece, 0, Math.min(PIECE, size - at));
      mat.put(0, at, piece, 0, length);
      at += length;
    }
    return mat;
  }
}
