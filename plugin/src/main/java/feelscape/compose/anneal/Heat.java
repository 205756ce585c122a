package feelscape.compose.anneal;

import feelscape.compose.anneal.move.Proposals;
import feelscape.music.Ladder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The scale of temperatures: by how likely a typical worsening is accepted.
 *
 * @param worsening the median of what worsening moves cost a draft at rest, above 0
 */
record Heat(double worsening) {
  /** At these the median worsening is accepted never, and about half the time. */
  private static final double NEVER = 1e-4;

  private static final double HALF = 0.5;
  private static final int SAMPLES = 256;

  /** Where no move makes anything worse every scale is as good. */
  private static final double LEAST = 1e-6;

  /** Tries moves on a draft and undoes them all. */
  static Heat measure(final Draft draft, final Scorer scorer, final Proposals proposals) {
    final List<Double> costs = new ArrayList<>();
    final double rest = scorer.total();
    for (int i = 0; i < SAMPLES; i++) {
      proposals.next(draft).apply(draft);
      if (draft.changed() && Laws.allow(draft)) {
        final double cost = rest - scorer.rescore();
        if (cost > 0) {
          costs.add(cost);
        }
        scorer.restore();
      }
      draft.undo();
    }
    Collections.sort(costs);
    return new Heat(costs.isEmpty() ? LEAST : costs.get(costs.size() / 2));
  }

  /** The temperature at which the median worsening is accepted with a probability in (0, 1). */
  double temperature(final double probability) {
    return worsening / -StrictMath.log(probability);
  }

  /** The temperature of a rung above 0: from never to half, each hotter by the same factor. */
  double ofRung(final int rung) {
    final double bottom = temperature(NEVER);
    final double top = temperature(HALF);
    final double height = (double) (rung - 1) / (Ladder.TOP_RUNG - 1);
    return bottom * StrictMath.pow(top / bottom, height);
  }
}
