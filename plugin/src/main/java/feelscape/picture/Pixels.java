package feelscape.picture;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Decoded pixels on their way to a {@link Picture}: blue, green, red, row by row. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pixels(int width, int height, byte[] bgr) {

  /** Of three or four channels, of which a fourth is left out. */
  private static Pixels of(final Mat mat) {
    if (mat.channels() == 3) {
      final byte[] bytes = new byte[3 * mat.cols() * mat.rows()];
      mat.get(0, 0, bytes);
      return new Pixels(mat.cols(), mat.rows(), bytes);
    }
    final Mat bgr = new Mat();
    try {
      Imgproc.cvtColor(mat, bgr, Imgproc.COLOR_BGRA2BGR);
      return of(bgr);
    } finally {
      bgr.release();
    }
  }

  /** Averaged to a size whose longer side is at most {@code side}. */
  Pixels within(final int side) {
    if (Math.max(width, height) <= side) {
      return this;
    }
    final Mat mat = toMat();
    try {
      return within(mat, side);
    } finally {
      mat.release();
    }
  }

  /** The same of OpenCV's pixels. */
  static Pixels within(final Mat bgr, final int side) {
    final int longer = Math.max(bgr.cols(), bgr.rows());
    if (longer <= side) {
      return of(bgr);
    }
    final Mat smaller = new Mat();
    try {
      final Size size =
          new Size(scaled(bgr.cols(), side, longer), scaled(bgr.rows(), side, longer));
      Imgproc.resize(bgr, smaller, size, 0, 0, Imgproc.INTER_AREA);
      return of(smaller);
    } finally {
      smaller.release();
    }
  }

  Mat toMat() {
    final Mat mat = new Mat(height, width, CvType.CV_8UC3);
    mat.put(0, 0, bgr);
    return mat;
  }

  private static long scaled(final int length, final int side, final int longer) {
    return Math.max(1, (2L * length * side + longer) / (2L * longer));
  }
}
