package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The share of steps with bass or kick that have both. */
public final class GrooveLock implements BarRule {
  @Override
  public String name() {
    return "groove lock";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.BASS, Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int either = 0;
    int both = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final boolean bass = draft.begins(Voice.BASS, step);
      final boolean kick = draft.begins(Voice.KICK, step);
      either += bass || kick ? 1 : 0;
      both += bass && kick ? 1 : 0;
    }
    return either == 0 ? 0 : (double) both / either;
  }
}
