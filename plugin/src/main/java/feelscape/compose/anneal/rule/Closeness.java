package feelscape.compose.anneal.rule;

/** The measure of nearness to a target. */
final class Closeness {
  private Closeness() {}

  /** {@code 1 / (1 + |difference|)}: 1 on target, a half one unit off. */
  static double of(final double difference) {
    return 1 / (1 + StrictMath.abs(difference));
  }
}
