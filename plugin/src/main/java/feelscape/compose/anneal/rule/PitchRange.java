package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the range is to the one asked for, as a share of that. */
public final class PitchRange implements PieceRule {
  @Override
  public String name() {
    return "pitch range";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = StrictMath.max(1, draft.plan().targets().range());
    final double off = StrictMath.abs(draft.tally(Voice.MELODY).pitchRange() - asked);
    return StrictMath.max(0, 1 - off / asked);
  }
}
