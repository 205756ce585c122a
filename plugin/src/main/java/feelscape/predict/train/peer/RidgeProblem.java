package feelscape.predict.train.peer;

/**
 * Examples made ready for ridge regression under any penalty, in its dual form: with Z the
 * standardised inputs and y the centred wanted numbers, the weights are {@code Z' (Z Z' + penalty
 * I)⁻¹ y}. There are about as many columns as examples, and {@code Z Z'} is worked out but once.
 */
final class RidgeProblem {

  /** Standardised, a row for each column of the inputs: {@code Z'}. */
  private final double[][] columns;

  private final double[] means;
  private final double[] deviations;
  private final double meanWanted;
  private final double[] wanted;

  /** {@code Z Z'}, its upper triangle. */
  private final double[][] products;

  RidgeProblem(final double[][] inputs, final double[] wanted) {
    final int width = inputs[0].length;
    columns = new double[width][];
    means = new double[width];
    deviations = new double[width];
    for (int j = 0; j < width; j++) {
      final double[] column = column(inputs, j);
      means[j] = mean(column);
      columns[j] = centred(column, means[j]);
      deviations[j] = Math.sqrt(sumOfProducts(columns[j], columns[j]) / column.length);
      divide(columns[j], deviations[j]);
    }
    meanWanted = mean(wanted);
    this.wanted = centred(wanted, meanWanted);
    products = products(columns, wanted.length);
  }

  RidgeRegression solve(final double penalty) {
    final double[][] matrix = new double[products.length][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = products[i].clone();
      matrix[i][i] += penalty;
    }
    final double[] dual = SymmetricSystem.solve(matrix, wanted);
    final double[] weights = new double[columns.length];
    double intercept = meanWanted;
    for (int j = 0; j < weights.length; j++) {
      weights[j] = deviations[j] == 0 ? 0 : sumOfProducts(columns[j], dual) / deviations[j];
      intercept -= weights[j] * means[j];
    }
    return new RidgeRegression(penalty, intercept, weights);
  }

  private static double[][] products(final double[][] columns, final int rows) {
    final double[][] products = new double[rows][rows];
    for (final double[] column : columns) {
      for (int i = 0; i < rows; i++) {
        SymmetricSystem.add(column[i], column, products[i], i);
      }
    }
    return products;
  }

  private static double[] column(final double[][] inputs, final int j) {
    final double[] column = new double[inputs.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = inputs[i][j];
    }
    return column;
  }

  private static double mean(final double[] numbers) {
    double sum = 0;
    for (final double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double[] centred(final double[] numbers, final double mean) {
    final double[] centred = new double[numbers.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = numbers[i] - mean;
    }
    return centred;
  }

  /** A column that never varies stays 0. */
  private static void divide(final double[] numbers, final double deviation) {
    for (int i = 0; i < numbers.length && deviation > 0; i++) {
      numbers[i] /= deviation;
    }
  }

  private static double sumOfProducts(final double[] x, final double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
