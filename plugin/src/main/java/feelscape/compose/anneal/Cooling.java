package feelscape.compose.anneal;

/**
 * How a temperature falls, by the same factor at each step.
 *
 * @param hot the temperature at step 0, above 0, in the unit of scores
 * @param cold the temperature at the last step, above 0
 * @param steps how many there are, 2 or more
 */
public record Cooling(double hot, double cold, int steps) {
  /** A temperature that stays. */
  public static Cooling none(final double temperature, final int steps) {
    return new Cooling(temperature, temperature, steps);
  }

  /** What each step multiplies the temperature by. */
  public double factor() {
    return StrictMath.pow(cold / hot, 1.0 / (steps - 1));
  }
}
