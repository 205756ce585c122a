package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near each velocity is to what its voice and place ask for; eight off halve it. */
public final class Accents implements BarRule {
  private static final double HALVED_AT = 8;

  @Override
  public String name() {
    return "accents";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY, Lane.CHORDS, Lane.BASS, Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int notes = 0;
    double worth = 0;
    for (final Voice voice : Voice.ALL) {
      final int end = (bar + 1) * Grid.BAR;
      for (int step = draft.next(voice, bar * Grid.BAR - 1);
          step != Draft.NONE && step < end;
          step = draft.next(voice, step)) {
        final double asked = draft.askedVelocity(voice, step);
        notes++;
        worth += Closeness.of((draft.velocity(voice, step) - asked) / HALVED_AT);
      }
    }
    return notes == 0 ? 1 : worth / notes;
  }
}
