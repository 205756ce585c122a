package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.List;
import java.util.Set;

/** The share of steps at which bass and chord voices sound. */
public final class Sustain implements BarRule {
  private static final List<Voice> VOICES =
      Voice.ALL.stream()
          .filter(voice -> voice == Voice.BASS || Voice.CHORDS.contains(voice))
          .toList();

  @Override
  public String name() {
    return "sustain";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS, Lane.BASS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int sounding = 0;
    for (final Voice voice : VOICES) {
      for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
        sounding += draft.soundingSince(voice, step) == Draft.NONE ? 0 : 1;
      }
    }
    return (double) sounding / (VOICES.size() * Grid.BAR);
  }
}
