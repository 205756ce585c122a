package feelscape.feature;

/** One whole number for each pixel, row by row. Sums are whole too: their order cannot matter. */
final class Plane {
  private final int width;
  private final int height;
  private final int[] samples;

  /** Keeps {@code samples}, which nobody may change from then on. */
  Plane(final int width, final int height, final int[] samples) {
    this.width = width;
    this.height = height;
    this.samples = samples;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The number of pixels. */
  int size() {
    return samples.length;
  }

  int at(final int x, final int y) {
    return samples[y * width + x];
  }

  int at(final int index) {
    return samples[index];
  }

  double mean() {
    return mean(0, 0, width, height);
  }

  /** Of all pixels, not of a sample of them. */
  double standardDeviation() {
    long squares = 0;
    for (final int sample : samples) {
      squares += (long) sample * sample;
    }
    final double mean = mean();
    return Math.sqrt(Math.max(0, (double) squares / size() - mean * mean));
  }

  /** The mean of a cell where the plane is cut into {@code columns} by {@code rows}. */
  double cellMean(final int column, final int columns, final int row, final int rows) {
    return mean(
        width * column / columns,
        height * row / rows,
        width * (column + 1) / columns,
        height * (row + 1) / rows);
  }

  private double mean(final int left, final int top, final int right, final int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      int row = 0;
      for (int i = y * width + left; i < y * width + right; i++) {
        row += samples[i];
      }
      sum += row;
    }
    return (double) sum / ((right - left) * (bottom - top));
  }

  /** A cell where the plane is cut into {@code columns} by {@code rows}. */
  Plane cell(final int column, final int columns, final int row, final int rows) {
    final int left = width * column / columns;
    final int top = height * row / rows;
    final int cellWidth = width * (column + 1) / columns - left;
    final int cellHeight = height * (row + 1) / rows - top;
    final int[] cell = new int[cellWidth * cellHeight];
    for (int y = 0; y < cellHeight; y++) {
      System.arraycopy(samples, (top + y) * width + left, cell, y * cellWidth, cellWidth);
    }
    return new Plane(cellWidth, cellHeight, cell);
  }

  /** The share of the pixels that count, by their value; for bytes. */
  double share(final Ramp wanted) {
    final int[] histogram = histogram();
    long sum = 0;
    for (int value = 0; value < histogram.length; value++) {
      sum += (long) histogram[value] * wanted.of(value);
    }
    return (double) sum / size() / Ramp.WHOLE;
  }

  /** The least value that at least {@code share} of the pixels do not exceed; for bytes, 0..255. */
  int quantile(final double share) {
    final int[] histogram = histogram();
    int value = 0;
    int seen = histogram[0];
    while (seen < share * size()) {
      value++;
      seen += histogram[value];
    }
    return value;
  }

  /** How many pixels have each of a byte's values. */
  private int[] histogram() {
    final int[] histogram = new int[256];
    for (final int sample : samples) {
      histogram[sample]++;
    }
    return histogram;
  }

  /** As {@link #cellMean}, of at least a pixel where there are fewer pixels than cells. */
  double spotMean(final int column, final int columns, final int row, final int rows) {
    final int left = width * column / columns;
    final int top = height * row / rows;
    return mean(
        left,
        top,
        Math.max(left + 1, width * (column + 1) / columns),
        Math.max(top + 1, height * (row + 1) / rows));
  }

  /** The mean of the standard deviations within whole blocks of {@code side} by {@code side}. */
  double deviationWithin(final int side) {
    final int columns = width / side;
    final int rows = height / side;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sum += deviationOf(column * side, row * side, side);
      }
    }
    return sum / (columns * rows);
  }

  private double deviationOf(final int left, final int top, final int side) {
    long sum = 0;
    long squares = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        final int sample = at(x, y);
        sum += sample;
        squares += (long) sample * sample;
      }
    }
    final double pixels = side * side;
    final double mean = sum / pixels;
    return Math.sqrt(Math.max(0, squares / pixels - mean * mean));
  }

  /** Sums of whole blocks of {@code side} by {@code side}; what is left over is left out. */
  Plane blockSums(final int side) {
    final int columns = width / side;
    final int rows = height / side;
    final int[] sums = new int[columns * rows];
    for (int y = 0; y < rows * side; y++) {
      final int row = y / side * columns;
      int at = y * width;
      for (int column = 0; column < columns; column++) {
        int sum = 0;
        for (final int end = at + side; at < end; at++) {
          sum += samples[at];
        }
        sums[row + column] += sum;
      }
    }
    return new Plane(columns, rows, sums);
  }
}
