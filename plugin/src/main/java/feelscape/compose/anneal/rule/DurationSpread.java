package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the standard deviation of the lengths is to the one asked for, in 16ths. */
public final class DurationSpread implements PieceRule {
  @Override
  public String name() {
    return "duration SD";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = draft.plan().targets().stepsStd();
    return Closeness.of(draft.tally(Voice.MELODY).stepsStd() - asked);
  }
}
