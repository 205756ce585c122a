package feelscape.compose.anneal;

/**
 * How a temperature falls, by the same factor at each step.
 *
 * @param hot the temperature at step 0, above 0
 * @param cold the temperature at the last step, above 0
 * @param steps how many there are, 2 or more
 */
record Cooling(double hot, double cold, int steps) {
  double factor() {
    return StrictMath.pow(cold / hot, 1.0 / (steps - 1));
  }
}
