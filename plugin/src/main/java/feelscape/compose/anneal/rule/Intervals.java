package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How singable the melody's intervals are: steps and thirds before leaps, few repeated notes. */
public final class Intervals implements BarRule {
  /** Of the intervals from the unison to the octave. */
  private static final double[] WORTH = {0.75, 1, 1, 0.85, 0.8, 0.65, 0, 0.55, 0.1, 0.1, 0, 0, 0.3};

  @Override
  public String name() {
    return "intervals";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int intervals = 0;
    double worth = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        final int before = draft.previous(Voice.MELODY, step);
        if (before != Draft.NONE) {
          final int interval = draft.pitch(Voice.MELODY, step) - draft.pitch(Voice.MELODY, before);
          intervals++;
          worth += WORTH[StrictMath.min(StrictMath.abs(interval), WORTH.length - 1)];
        }
      }
    }
    return intervals == 0 ? 1 : worth / intervals;
  }
}
