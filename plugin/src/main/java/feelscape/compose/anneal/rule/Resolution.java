package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The share of melody notes out of the key that move on by step within a beat. */
public final class Resolution implements BarRule {
  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int foreign = 0;
    int resolved = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)
          && !draft.plan().key().contains(draft.pitch(Voice.MELODY, step))) {
        foreign++;
        resolved += Melody.leansOn(draft, step, Grid.BEAT) ? 1 : 0;
      }
    }
    return foreign == 0 ? 1 : (double) resolved / foreign;
  }
}
