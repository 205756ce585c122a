package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the number of notes is to the one asked for; a tenth too many or too few halves it. */
public final class Density implements PieceRule {
  private static final double SHARPNESS = 10;

  @Override
  public String name() {
    return "density";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = draft.plan().targets().notes();
    return Closeness.of(SHARPNESS * (draft.tally(Voice.MELODY).notes() - asked) / asked);
  }
}
