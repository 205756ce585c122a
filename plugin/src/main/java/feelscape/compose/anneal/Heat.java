package feelscape.compose.anneal;

import feelscape.music.Ladder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The scale of temperatures: a typical worsening, which is accepted with probability exp(-1 / t) at
 * t times it.
 *
 * @param worsening the median of what worsening moves cost a draft, above 0
 */
public record Heat(double worsening) {
  /**
   * In times the median worsening: at the bottom it is accepted never, at the top half the time.
   */
  private static final double BOTTOM = 0.04;

  private static final double TOP = 1 / StrictMath.log(2);

  /** How many samples pass between two chances to stop. */
  private static final int EVERY = 16;

  /** Where no move makes anything worse every scale is as good. */
  private static final double LEAST = 1e-6;

  /**
   * Tries changes and undoes them all.
   *
   * @param samples how many are tried, 1 or more
   * @param now runs now and then; it may stop the work by throwing
   */
  public static Heat measure(final Annealable subject, final int samples, final Runnable now) {
    final List<Double> costs = new ArrayList<>();
    final double rest = subject.score();
    for (int i = 0; i < samples; i++) {
      if (i % EVERY == 0) {
        now.run();
      }
      final double cost = rest - subject.attempt();
      if (cost > 0) {
        costs.add(cost);
      }
      subject.undo();
    }
    Collections.sort(costs);
    return new Heat(costs.isEmpty() ? LEAST : costs.get(costs.size() / 2));
  }

  /** So many times the median worsening. */
  public double times(final double factor) {
    return worsening * factor;
  }

  /** The temperature of a rung above 0, each hotter than the one below by the same factor. */
  double ofRung(final int rung) {
    final double height = (double) (rung - 1) / (Ladder.TOP_RUNG - 1);
    return times(BOTTOM * StrictMath.pow(TOP / BOTTOM, height));
  }
}
