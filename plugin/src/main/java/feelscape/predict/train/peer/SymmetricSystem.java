package feelscape.predict.train.peer;

/**
 * Linear equations with a symmetric positive definite matrix, by elimination. Such a matrix needs
 * no exchange of rows, and its upper triangle is enough.
 */
final class SymmetricSystem {
  private SymmetricSystem() {}

  /**
   * Solves {@code matrix x = right}.
   *
   * @param matrix of which the upper triangle is read, and used up
   */
  static double[] solve(final double[][] matrix, final double[] right) {
    final double[] solution = right.clone();
    for (int k = 0; k < matrix.length; k++) {
      final double[] row = matrix[k];
      for (int i = k + 1; i < matrix.length; i++) {
        final double factor = -row[i] / row[k];
        add(factor, row, matrix[i], i);
        solution[i] += factor * solution[k];
      }
    }
    for (int k = matrix.length - 1; k >= 0; k--) {
      for (int j = k + 1; j < matrix.length; j++) {
        solution[k] -= matrix[k][j] * solution[j];
      }
      solution[k] /= matrix[k][k];
    }
    return solution;
  }

  /** Adds a row times a factor to another, from a column on. */
  static void add(final double factor, final double[] row, final double[] to, final int from) {
    for (int j = from; j < to.length; j++) {
      to[j] += factor * row[j];
    }
  }
}
