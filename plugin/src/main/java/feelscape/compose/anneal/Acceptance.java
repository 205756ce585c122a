package feelscape.compose.anneal;

import java.util.SplittableRandom;

/**
 * May a change be? The rule of Metropolis et al. (1953): an improvement always, a worsening by d at
 * temperature T with probability exp(-d / T).
 */
public final class Acceptance {
  private final SplittableRandom random;

  public Acceptance(final SplittableRandom random) {
    this.random = random;
  }

  /**
   * Draws only for a worsening.
   *
   * @param change of the score, below 0 for a worsening
   * @param temperature in the unit of scores, 0 or more; at 0 no worsening is accepted
   */
  public boolean accepts(final double change, final double temperature) {
    return change >= 0 || random.nextDouble() < StrictMath.exp(change / temperature);
  }
}
