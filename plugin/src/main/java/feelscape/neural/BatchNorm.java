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
    final float[][] inputGradients = Rows.zeros(rows, width);
    for (int j = 0; j < width; j++) {
      double sum = 0;
      double product = 0;
      for (int n = 0; n < rows; n++) {
        sum += gradients[n][j];
        product += gradients[n][j] * (double) normalised[n][j];
      }
      shift.gradients()[0][j] = (float) sum;
      scale.gradients()[0][j] = (float) product;
      // Mean and variance depend on every row: their share is the two projections taken off here.
      final double factor = scale.values()[0][j] / (double) deviation[j];
      for (int n = 0; n < rows; n++) {
        inputGradients[n][j] =
            (float) (factor * (gradients[n][j] - (sum + normalised[n][j] * product) / rows));
      }
    }
    return inputGradients;
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
        new Tensor("variance", runningVariance));
  }

  private float[][] scaled(final float[][] batch) {
    final float[][] output = Rows.copy(batch);
    for (final float[] row : output) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * scale.values()[0][j] + shift.values()[0][j];
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

  private static float[] deviations(final float[] variance) {
    final float[] deviations = new float[variance.length];
    for (int j = 0; j < deviations.length; j++) {
      deviations[j] = (float) Math.sqrt(variance[j] + EPSILON);
    }
    return deviations;
  }

  private static float[] columnMeans(final float[][] batch) {
    final float[] means = new float[batch[0].length];
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      for (final float[] row : batch) {
        sum += row[j];
      }
      means[j] = (float) (sum / batch.length);
    }
    return means;
  }

  private static float[] columnVariances(final float[][] batch, final float[] means) {
    final float[] variances = new float[means.length];
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      for (final float[] row : batch) {
        final double distance = row[j] - (double) means[j];
        sum += distance * distance;
      }
      variances[j] = (float) (sum / batch.length);
    }
    return variances;
  }

  private static void remember(final float[] running, final float[] latest) {
    for (int j = 0; j < running.length; j++) {
      running[j] = (float) (MEMORY * running[j] + (1 - MEMORY) * latest[j]);
    }
  }
}
