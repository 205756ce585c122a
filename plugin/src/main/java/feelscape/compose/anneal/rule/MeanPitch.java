package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near the mean pitch is to the one asked for, in semitones. */
public final class MeanPitch implements PieceRule {
  @Override
  public String name() {
    return "mean pitch";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final double asked = draft.plan().targets().meanPitch();
    return Closeness.of(draft.tally(Voice.MELODY).meanPitch() - asked);
  }
}
