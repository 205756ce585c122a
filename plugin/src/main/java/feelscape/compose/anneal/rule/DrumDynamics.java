package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * Beats of the hats are louder than what stands between, and the snare off the backbeat is a ghost.
 */
public final class DrumDynamics implements BarRule {
  /** As shares of the piece's velocity. */
  private static final double HAT_LEVEL = 0.6;

  private static final double GHOST_LEVEL = 0.6;

  @Override
  public String name() {
    return "drum dynamics";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int hits = 0;
    int fitting = 0;
    final double loud = draft.plan().targets().velocity();
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final boolean onBeat = step % Grid.BEAT == 0;
      if (draft.begins(Voice.CLOSED_HAT, step)) {
        hits++;
        fitting += onBeat == draft.velocity(Voice.CLOSED_HAT, step) > loud * HAT_LEVEL ? 1 : 0;
      }
      if (draft.begins(Voice.SNARE, step) && !fills(draft, step)) {
        hits++;
        fitting += onBeat == draft.velocity(Voice.SNARE, step) > loud * GHOST_LEVEL ? 1 : 0;
      }
    }
    return hits == 0 ? 1 : (double) fitting / hits;
  }

  private static boolean fills(final Draft draft, final int step) {
    return draft.plan().form().endsSection(Grid.barOf(step))
        && Grid.inBar(step) >= Grid.BAR - Grid.BEAT;
  }
}
