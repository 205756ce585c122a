package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the mean velocity is to the one asked for; four off halves it. */
public final class Loudness implements PieceRule {
  private static final double HALVED_AT = 4;

  @Override
  public String name() {
    return "velocity";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = draft.plan().targets().velocity();
    return Closeness.of((draft.tally(Voice.MELODY).meanVelocity() - asked) / HALVED_AT);
  }
}
