package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** The melody begins its notes above the chords. */
public final class Register implements BarRule {
  @Override
  public String name() {
    return "register";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY, Lane.CHORDS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int notes = 0;
    int above = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        final int since = draft.soundingSince(Voice.CHORD_TOP, step);
        final int pitch = draft.pitch(Voice.MELODY, step);
        notes++;
        above += since == Draft.NONE || pitch >= draft.pitch(Voice.CHORD_TOP, since) ? 1 : 0;
      }
    }
    return notes == 0 ? 1 : (double) above / notes;
  }
}
