package feelscape.neural;

import java.util.List;

/**
 * Steps along running averages of gradient and squared gradient, corrected for their start at zero
 * (Kingma and Ba 2015), with weight decay kept apart from the gradient (Loshchilov and Hutter
 * 2019).
 */
public final class Adam {

  /**
   * How Adam steps.
   *
   * @param rate the size of a step, above 0
   * @param gradientMemory how much of the gradient's average stays, 0..1 (beta 1)
   * @param squareMemory how much of the squared gradient's average stays, 0..1 (beta 2)
   * @param epsilon added to the root of the squares, above 0
   * @param decay the share of {@code rate} by which weights shrink each step, 0 or more
   */
  public record Settings(
      double rate, double gradientMemory, double squareMemory, double epsilon, double decay) {

    /** The defaults of the paper, without decay. */
    public static final Settings DEFAULT = new Settings(0.001, 0.9, 0.999, 1e-8, 0);

    public Settings withRate(final double other) {
      return new Settings(other, gradientMemory, squareMemory, epsilon, decay);
    }

    public Settings withDecay(final double other) {
      return new Settings(rate, gradientMemory, squareMemory, epsilon, other);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Moments(Parameter parameter, float[][] gradient, float[][] square) {
    static Moments of(final Parameter parameter) {
      final int rows = parameter.values().length;
      final int columns = parameter.values()[0].length;
      return new Moments(parameter, Rows.zeros(rows, columns), Rows.zeros(rows, columns));
    }
  }

  private final Settings settings;
  private final List<Moments> moments;
  private double gradientPower = 1;
  private double squarePower = 1;

  Adam(final Settings settings, final List<Parameter> parameters) {
    this.settings = settings;
    this.moments = parameters.stream().map(Moments::of).toList();
  }

  /** Moves every parameter by the gradient that the last backward pass left. */
  void step() {
    gradientPower *= settings.gradientMemory();
    squarePower *= settings.squareMemory();
    // Both corrections folded into the step's size and epsilon, as section 2 of the paper does.
    final double squareCorrection = Math.sqrt(1 - squarePower);
    final float size = (float) (settings.rate() * squareCorrection / (1 - gradientPower));
    final float epsilon = (float) (settings.epsilon() * squareCorrection);
    for (final Moments each : moments) {
      final float decay =
          each.parameter.decays() ? (float) (1 - settings.rate() * settings.decay()) : 1;
      for (int i = 0; i < each.gradient.length; i++) {
        stepRow(each, i, size, epsilon, decay);
      }
    }
  }

  private void stepRow(
      final Moments each, final int row, final float size, final float epsilon, final float decay) {
    final float gradientMemory = (float) settings.gradientMemory();
    final float squareMemory = (float) settings.squareMemory();
    final float[] values = each.parameter.values()[row];
    final float[] gradients = each.parameter.gradients()[row];
    final float[] mean = each.gradient[row];
    final float[] square = each.square[row];
    for (int j = 0; j < values.length; j++) {
      final float gradient = gradients[j];
      mean[j] = gradientMemory * mean[j] + (1 - gradientMemory) * gradient;
      square[j] = squareMemory * square[j] + (1 - squareMemory) * gradient * gradient;
      values[j] = decay * values[j] - size * mean[j] / ((float) Math.sqrt(square[j]) + epsilon);
    }
  }
}
