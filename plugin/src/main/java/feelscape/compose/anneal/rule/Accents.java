package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How near each velocity is to what its voice and place ask for; eight off halve it. */
public final class Accents implements PieceRule {
  @Override
  public String name() {
    return "accents";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY, Lane.CHORDS, Lane.BASS, Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft) {
    int notes = 0;
    double worth = 0;
    for (final Voice voice : Voice.ALL) {
      notes += draft.tally(voice).notes();
      worth += draft.tally(voice).accents();
    }
    return notes == 0 ? 1 : worth / notes;
  }
}
