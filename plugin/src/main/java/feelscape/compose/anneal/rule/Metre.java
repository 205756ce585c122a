package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * How willingly listeners hear notes begin where the melody's begin: on beats, then on 8ths, then
 * between.
 */
public final class Metre implements BarRule {
  /** Of the four 16ths of a beat. */
  private static final double[] WORTH = {1, 0.3, 0.8, 0.45};

  @Override
  public String name() {
    return "metre";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int notes = 0;
    double worth = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        notes++;
        worth += WORTH[step % Grid.BEAT];
      }
    }
    return notes == 0 ? 1 : worth / notes;
  }
}
