package feelscape.bench.picture;

import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A square of chance on a slope, the same every time: as hard to pack as pictures come. */
record Noise(int side, int channels) {
  /** How much of a sample is chance; the rest is the slope. */
  private static final int GRAIN = 128;

  byte[] row(final int y) {
    return row(0, y, 1);
  }

  /** Every {@code step}th pixel of a row, a byte a channel. */
  byte[] row(final int first, final int y, final int step) {
    final byte[] row = new byte[channels * ((side - first + step - 1) / step)];
    int chance = y * 0x9e3779b9 | 1;
    for (int i = 0; i < row.length; i++) {
      chance ^= chance << 13;
      chance ^= chance >>> 17;
      chance ^= chance << 5;
      row[i] = (byte) ((y + i / channels * step) * 60L / side + (chance & 0xff) * GRAIN / 256);
    }
    return row;
  }

  /** By OpenCV, as it is told. */
  byte[] encoded(final String format, final int... options) {
    try (Image image = new Image(new Mat(side, side, CvType.CV_8UC(channels)))) {
      for (int y = 0; y < side; y++) {
        image.bgr().put(y, 0, row(y));
      }
      return image.encoded(format, options);
    }
  }
}
