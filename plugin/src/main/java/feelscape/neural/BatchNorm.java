package feelscape.neural;

import java.util.Arrays;
import java.util.List;

/**
 * Brings every column of a batch to mean 0 and variance 1, then to a learned scale and shift (Ioffe
 * and Szegedy 2015): {@code y = scale (x - mean) / sqrt(variance + epsilon) + shift}.
 *
 * <p>In training mean and variance (of the batch, divided by its size) are the batch's own, and
 * running averages of them are kept; after training the running averages stand for both.
 */
final class BatchNorm implements Layer {
  static final String VARIANCE = "variance";

  private static final double EPSILON = 1e-5;

  /** How much of a running average a new batch leaves in place. */
  private static final double MEMORY = 0.9;

  private final Parameter scale;
  private final Parameter shift;
  private final float[][] runningMean;
  private final float[][] runningVariance;
  private float[][] normalised = {};
  private float[] deviation = {};

  BatchNorm(final int width) {
    scale = Parameter.of(Rows.zeros(1, width), false);
    shift = Parameter.of(Rows.zeros(1, width), false);
    runningMean = Rows.zeros(1, width);
    runningVariance = Rows.zeros(1, width);
    Arrays.fill(scale.values()[0], 1);
    Arrays.fill(runningVariance[0], 1);
  }

  @Override
  public float[][] apply(final float[][] batch) {
    return scaled(normalised(batch, runningMean[0], deviations(runningVariance[0])));
  }

  @Override
  public float[][] forward(final float[][] batch) {
    final float[] mean = columnMeans(batch);
    final float[] variance = columnVariances(batch, mean);
    deviation = deviations(variance);
    normalised = normalised(batch, mean, deviation);
    remember(runningMean[0], mean);
    remember(runningVariance[0], variance);
    return scaled(normalised);
  }

  @Override
  public float[][] backward(final float[][] gradients) {
    final int rows = gradients.length;
    final int width = deviation.length;
    final double[] sums = new double[width];
    final double[] products = new double[width];
    for (int n = 0; n < rows; n++) {
      addTo(sums, products, gradients[n], normalised[n]);
    }
    final double[] factors = new double[width];
    for (int j = 0; j < width; j++) {
      shift.gradients()[0][j] = (float) sums[j];
      scale.gradients()[0][j] = (float) products[j];
      factors[j] = scale.values()[0][j] / (double) deviation[j];
    }
    final float[][] inputGradients = Rows.zeros(rows, width);
    for (int n = 0; n < rows; n++) {
      final float[] row = inputGradients[n];
      final float[] gradient = gradients[n];
      final float[] normal = normalised[n];
      // Mean and variance depend on every row: their share is the two projections taken off here.
      for (int j = 0; j < width; j++) {
        row[j] = (float) (factors[j] * (gradient[j] - (sums[j] + normal[j] * products[j]) / rows));
      }
    }
    return inputGradients;
  }

  private static void addTo(
      final double[] sums, final double[] products, final float[] gradient, final float[] normal) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += gradient[j];
      products[j] += gradient[j] * (double) normal[j];
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(scale, shift);
  }

  @Override
  public List<Tensor> state() {
    return List.of(
        new Tensor("scale", scale.values()),
        new Tensor("shift", shift.values()),
        new Tensor("mean", runningMean),
        new Tensor(VARIANCE, runningVariance));
  }

  private float[][] scaled(final float[][] batch) {
    final float[][] output = Rows.copy(batch);
    final float[] scales = scale.values()[0];
    final float[] shifts = shift.values()[0];
    for (final float[] row : output) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * scales[j] + shifts[j];
      }
    }
    return output;
  }

  private static float[][] normalised(
      final float[][] batch, final float[] mean, final float[] deviation) {
    final float[][] output = Rows.copy(batch);
    for (final float[] row : output) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (row[j] - mean[j]) / deviation[j];
      }
    }
    return output;
  }

  static void checkVariance(final Tensor variance) {
    for (final float each : variance.values()[0]) {
      if (each < 0) {
        throw new IllegalArgumentException(variance.name() + " holds " + each);
      }
    }
  }

  private static float[] deviations(final float[] variance) {
    final float[] deviations = new float[variance.length];
    for (int j = 0; j < deviations.length; j++) {
      deviations[j] = (float) Math.sqrt(variance[j] + EPSILON);
    }
    return deviations;
  }

  private static float[] columnMeans(final float[][] batch) {
    final double[] sums = new double[batch[0].length];
    for (final float[] row : batch) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return divided(sums, batch.length);
  }

  private static float[] columnVariances(final float[][] batch, final float[] means) {
    final double[] sums = new double[means.length];
    for (final float[] row : batch) {
      for (int j = 0; j < sums.length; j++) {
        final double distance = row[j] - (double) means[j];
        sums[j] += distance * distance;
      }
    }
    return divided(sums, batch.length);
  }

  private static float[] divided(final double[] sums, final int rows) {
    final float[] means = new float[sums.length];
    for (int j = 0; j < means.length; j++) {
      means[j] = (float) (sums[j] / rows);
    }
    return means;
  }

  private static void remember(final float[] running, final float[] latest) {
    for (int j = 0; j < running.length; j++) {
      running[j] = (float) (MEMORY * running[j] + (1 - MEMORY) * latest[j]);
    }
  }
}
