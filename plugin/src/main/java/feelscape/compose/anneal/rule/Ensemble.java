package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The chord voices strike together, and all of them where the chord changes. */
public final class Ensemble implements BarRule {
  @Override
  public String name() {
    return "ensemble";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int strikes = 0;
    int begun = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      int together = 0;
      for (final Voice voice : Voice.CHORDS) {
        together += draft.begins(voice, step) ? 1 : 0;
      }
      strikes += together > 0 || draft.plan().harmony().changesAt(step) ? 1 : 0;
      begun += together;
    }
    return strikes == 0 ? 1 : (double) begun / (strikes * Voice.CHORDS.size());
  }
}
