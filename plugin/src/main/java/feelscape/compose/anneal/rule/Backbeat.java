package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The kick on 1 and the snare on 2 and 4, with no kick there. */
public final class Backbeat implements BarRule {
  private static final double ALL = 8;

  @Override
  public String name() {
    return "backbeat";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final int start = bar * Grid.BAR;
    int kept = draft.begins(Voice.KICK, start) ? 2 : 0;
    for (int beat = Grid.BEAT; beat < Grid.BAR; beat += 2 * Grid.BEAT) {
      kept += draft.begins(Voice.SNARE, start + beat) ? 2 : 0;
      kept += draft.begins(Voice.KICK, start + beat) ? 0 : 1;
    }
    return kept / ALL;
  }
}
