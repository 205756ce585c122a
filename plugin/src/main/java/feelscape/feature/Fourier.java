package feelscape.feature;

/** The discrete Fourier transform of small squares, by halving (Cooley and Tukey 1965). */
final class Fourier {
  private Fourier() {}

  /**
   * Transforms a square in place, rows then columns; without a factor in either direction.
   *
   * @param real as many rows as columns, a power of two
   * @param inverse whether back to the picture
   */
  static void transform(final double[][] real, final double[][] imaginary, final boolean inverse) {
    final int size = real.length;
    final double[] cos = new double[size / 2];
    final double[] sin = new double[size / 2];
    final double angle = (inverse ? 2 : -2) * StrictMath.PI / size;
    for (int i = 0; i < cos.length; i++) {
      cos[i] = StrictMath.cos(angle * i);
      sin[i] = StrictMath.sin(angle * i);
    }
    for (int row = 0; row < size; row++) {
      transform(real[row], imaginary[row], cos, sin);
    }
    final double[] x = new double[size];
    final double[] y = new double[size];
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < size; row++) {
        x[row] = real[row][column];
        y[row] = imaginary[row][column];
      }
      transform(x, y, cos, sin);
      for (int row = 0; row < size; row++) {
        real[row][column] = x[row];
        imaginary[row][column] = y[row];
      }
    }
  }

  /** By the cosines and sines of half a turn. */
  private static void transform(
      final double[] real, final double[] imaginary, final double[] cos, final double[] sin) {
    reorder(real);
    reorder(imaginary);
    for (int length = 2; length <= real.length; length *= 2) {
      for (int k = 0; k < length / 2; k++) {
        final double c = cos[k * (real.length / length)];
        final double s = sin[k * (real.length / length)];
        for (int low = k; low < real.length; low += length) {
          final int high = low + length / 2;
          final double x = real[high] * c - imaginary[high] * s;
          final double y = real[high] * s + imaginary[high] * c;
          real[high] = real[low] - x;
          imaginary[high] = imaginary[low] - y;
          real[low] += x;
          imaginary[low] += y;
        }
      }
    }
  }

  /** Each number goes where the bits of its place, read backwards, say. */
  private static void reorder(final double[] values) {
    final int bits = Integer.numberOfTrailingZeros(values.length);
    for (int i = 0; i < values.length; i++) {
      final int j = Integer.reverse(i) >>> (Integer.SIZE - bits);
      if (i < j) {
        final double swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
      }
    }
  }
}
