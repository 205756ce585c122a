package feelscape.neural;

/**
 * Matrices as arrays of rows, and the products that all layers are made of.
 *
 * <p>Four rows are added at once: one pass over the sum with four inputs is what the just-in-time
 * compiler turns into the fastest vector code, and since each element is a fixed expression the
 * result is the same to the bit on every JDK.
 */
final class Rows {
  /** Rows that are transposed at once, so that neither side leaves the cache. */
  private static final int BLOCK = 8;

  private Rows() {}

  static float[][] zeros(final int rows, final int columns) {
    return new float[rows][columns];
  }

  static float[][] copy(final float[][] matrix) {
    final float[][] copy = new float[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  static float[][] transposed(final float[][] matrix) {
    final float[][] transposed = zeros(matrix[0].length, matrix.length);
    for (int first = 0; first < matrix.length; first += BLOCK) {
      final int end = Math.min(matrix.length, first + BLOCK);
      for (int j = 0; j < transposed.length; j++) {
        final float[] row = transposed[j];
        for (int i = first; i < end; i++) {
          row[i] = matrix[i][j];
        }
      }
    }
    return transposed;
  }

  /** {@code left} (n × k) times {@code right} (k × m): a new matrix, n × m. */
  static float[][] product(final float[][] left, final float[][] right) {
    final float[][] product = zeros(left.length, right[0].length);
    for (int i = 0; i < left.length; i++) {
      addCombination(left[i], right, product[i]);
    }
    return product;
  }

  /** Adds to {@code sum} each of the {@code rows} times its factor. */
  static void addCombination(final float[] factors, final float[][] rows, final float[] sum) {
    if (factors.length != rows.length || sum.length != rows[0].length) {
      throw new IllegalArgumentException(
          factors.length
              + " factors and a sum of "
              + sum.length
              + " do not fit "
              + rows.length
              + " rows of "
              + rows[0].length);
    }
    int i = 0;
    for (; i + 4 <= rows.length; i += 4) {
      addFour(factors, rows, i, sum);
    }
    for (; i < rows.length; i++) {
      addOne(factors[i], rows[i], sum);
    }
  }

  private static void addFour(
      final float[] factors, final float[][] rows, final int first, final float[] sum) {
    final float a = factors[first];
    final float b = factors[first + 1];
    final float d = factors[first + 2];
    final float e = factors[first + 3];
    final float[] p = rows[first];
    final float[] q = rows[first + 1];
    final float[] r = rows[first + 2];
    final float[] s = rows[first + 3];
    for (int j = 0; j < sum.length; j++) {
      sum[j] += a * p[j] + b * q[j] + d * r[j] + e * s[j];
    }
  }

  private static void addOne(final float factor, final float[] row, final float[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }
}
