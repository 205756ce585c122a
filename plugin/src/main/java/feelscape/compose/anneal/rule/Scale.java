package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.compose.anneal.Tally;
import feelscape.music.Lane;
import java.util.Set;

/** The share of melody notes in the key. */
public final class Scale implements PieceRule {
  @Override
  public String name() {
    return "scale";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final Tally tally = draft.tally(Voice.MELODY);
    return tally.notes() == 0 ? 0 : (double) tally.inKey() / tally.notes();
  }
}
