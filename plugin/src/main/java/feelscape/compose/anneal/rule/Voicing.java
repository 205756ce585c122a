package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The share of struck chord notes that are tones of their chord. */
public final class Voicing implements BarRule {
  @Override
  public String name() {
    return "voicing";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int notes = 0;
    int tones = 0;
    for (final Voice voice : Voice.CHORDS) {
      for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
        if (draft.begins(voice, step)) {
          notes++;
          tones += draft.plan().harmony().isChordTone(step, draft.pitch(voice, step)) ? 1 : 0;
        }
      }
    }
    return notes == 0 ? 1 : (double) tones / notes;
  }
}
