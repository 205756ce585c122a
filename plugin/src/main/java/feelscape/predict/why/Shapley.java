package feelscape.predict.why;

/**
 * Shares out what players win together, by Shapley's values: what a player adds to those who were
 * there before it, on the average over all orders in which they can come (Shapley 1953, A value for
 * n-person games).
 */
final class Shapley {
  private Shapley() {}

  /**
   * The value of each player, exactly; they add up to what all win beyond what none does.
   *
   * @param worth what the players win whose bits are set in the index: 2^players numbers
   */
  static double[] values(final int players, final double[] worth) {
    if (worth.length != 1 << players) {
      throw new IllegalArgumentException(
          worth.length + " coalitions were given; " + players + " players have " + (1 << players));
    }
    final double[] chances = chances(players);
    final double[] values = new double[players];
    for (int others = 0; others < worth.length; others++) {
      for (int player = 0; player < players; player++) {
        final int bit = 1 << player;
        if ((others & bit) == 0) {
          values[player] +=
              chances[Integer.bitCount(others)] * (worth[others | bit] - worth[others]);
        }
      }
    }
    return values;
  }

  /** How likely a certain set of so many others is just those who came before a player. */
  private static double[] chances(final int players) {
    final double[] chances = new double[players];
    double sets = 1; // of so many others
    for (int before = 0; before < players; before++) {
      chances[before] = 1 / (players * sets);
      sets = sets * (players - 1 - before) / (before + 1);
    }
    return chances;
  }
}
