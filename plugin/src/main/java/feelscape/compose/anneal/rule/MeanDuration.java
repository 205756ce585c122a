package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the mean length of a note is to the one asked for, in 16ths. */
public final class MeanDuration implements PieceRule {
  @Override
  public String name() {
    return "mean duration";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = draft.plan().targets().meanSteps();
    return Closeness.of(draft.tally(Voice.MELODY).meanSteps() - asked);
  }
}
