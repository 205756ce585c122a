package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * The share of leaps, intervals wider than a third, after which the melody turns back without
 * another leap.
 */
public final class LeapRecovery implements BarRule {
  @Override
  public String name() {
    return "leap recovery";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int leaps = 0;
    int recovered = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        final int before = draft.previous(Voice.MELODY, step);
        final int after = draft.next(Voice.MELODY, step);
        if (before != Draft.NONE && after != Draft.NONE) {
          final int pitch = draft.pitch(Voice.MELODY, step);
          final int leap = pitch - draft.pitch(Voice.MELODY, before);
          final int move = draft.pitch(Voice.MELODY, after) - pitch;
          final boolean turnsBack = leap * move < 0 && !Melody.isLeap(move);
          leaps += Melody.isLeap(leap) ? 1 : 0;
          recovered += Melody.isLeap(leap) && turnsBack ? 1 : 0;
        }
      }
    }
    return leaps == 0 ? 1 : (double) recovered / leaps;
  }
}
