package feelscape.bench.picture;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Pixels in OpenCV's memory, to be given back. */
public record Image(Mat bgr) implements AutoCloseable {

  static Image of(final int width, final int height, final byte[] bgr) {
    final Mat mat = new Mat(height, width, CvType.CV_8UC3);
    mat.put(0, 0, bgr);
    return new Image(mat);
  }

  /** Averaged by area, or enlarged smoothly. */
  Image scaled(final int width, final int height) {
    final Mat scaled = new Mat();
    final int how = width < bgr.cols() ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    Imgproc.resize(bgr, scaled, new Size(width, height), 0, 0, how);
    return new Image(scaled);
  }

  /** A JPEG of a quality of 0..100. */
  public byte[] jpeg(final int quality) {
    return encoded(".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
  }

  byte[] encoded(final String format, final int... options) {
    final MatOfByte encoded = new MatOfByte();
    final MatOfInt parameters = new MatOfInt(options);
    try {
      Imgcodecs.imencode(format, bgr, encoded, parameters);
      return encoded.toArray();
    } finally {
      encoded.release();
      parameters.release();
    }
  }

  @Override
  public void close() {
    bgr.release();
  }
}
