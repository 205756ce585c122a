package feelscape.compose.anneal;

import java.util.SplittableRandom;

/**
 * May a change be? The rule of Metropolis et al. (1953): an improvement always, a worsening by d at
 * temperature T with probability exp(-d / T).
 */
final class Acceptance {
  private final SplittableRandom random;

  Acceptance(final SplittableRandom random) {
    this.random = random;
  }

  /** Draws only for a worsening. */
  boolean accepts(final double change, final double temperature) {
    return change >= 0 || random.nextDouble() < StrictMath.exp(change / temperature);
  }
}
