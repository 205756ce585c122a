package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * The share of melody notes on the beats that are chord tones or lean on the note a step away that
 * follows; on 1 and 3 they count twice.
 */
public final class StrongBeats implements BarRule {
  @Override
  public String name() {
    return "strong beats";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int weights = 0;
    int fitting = 0;
    for (int beat = 0; beat < Grid.BAR; beat += Grid.BEAT) {
      final int step = bar * Grid.BAR + beat;
      if (draft.begins(Voice.MELODY, step)) {
        final int weight = beat % (2 * Grid.BEAT) == 0 ? 2 : 1;
        final boolean fits =
            draft.plan().harmony().isChordTone(step, draft.pitch(Voice.MELODY, step))
                || Melody.leansOn(draft, step, Grid.BEAT);
        weights += weight;
        fitting += fits ? weight : 0;
      }
    }
    return weights == 0 ? 1 : (double) fitting / weights;
  }
}
