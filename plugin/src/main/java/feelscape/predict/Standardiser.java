package feelscape.predict;

import feelscape.feature.FeatureVector;
import feelscape.neural.Tensor;
import java.util.List;

/**
 * Brings every feature to mean 0 and standard deviation 1 over the pictures it was fitted on. What
 * lies further than {@link #FARTHEST} deviations away counts as that far, so that a strange picture
 * does not carry the network where it has never been.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Standardiser(float[] mean, float[] deviation) {
  private static final float FARTHEST = 3;

  /** A feature that hardly varies is only centred. */
  private static final double LEAST_DEVIATION = 1e-6;

  /** Fits to pictures: a row for each, with its features. */
  public static Standardiser fit(final double[][] pictures) {
    final int features = pictures[0].length;
    final float[] mean = new float[features];
    final float[] deviation = new float[features];
    for (int j = 0; j < features; j++) {
      double sum = 0;
      for (final double[] picture : pictures) {
        sum += picture[j];
      }
      final double centre = sum / pictures.length;
      double squares = 0;
      for (final double[] picture : pictures) {
        squares += (picture[j] - centre) * (picture[j] - centre);
      }
      final double spread = Math.sqrt(squares / pictures.length);
      mean[j] = (float) centre;
      deviation[j] = spread < LEAST_DEVIATION ? 1 : (float) spread;
    }
    return new Standardiser(mean, deviation);
  }

  /** The features of several pictures, a row for each. */
  public float[][] apply(final List<FeatureVector> pictures) {
    return pictures.stream().map(picture -> apply(picture.shares())).toArray(float[][]::new);
  }

  public float[] apply(final double[] features) {
    final float[] standardised = new float[features.length];
    for (int j = 0; j < features.length; j++) {
      final float deviations = (float) ((features[j] - mean[j]) / deviation[j]);
      standardised[j] = Math.max(-FARTHEST, Math.min(FARTHEST, deviations));
    }
    return standardised;
  }

  Tensor tensor() {
    return new Tensor("standardiser", new float[][] {mean, deviation});
  }

  static Standardiser of(final Tensor tensor, final int features) {
    final float[][] rows = tensor.ofShape(2, features).values();
    for (final float deviation : rows[1]) {
      if (deviation <= 0) {
        throw new IllegalArgumentException("a feature deviates by " + deviation);
      }
    }
    return new Standardiser(rows[0], rows[1]);
  }
}
