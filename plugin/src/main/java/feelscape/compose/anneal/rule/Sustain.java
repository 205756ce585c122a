package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.List;
import java.util.Set;

/** The share of steps at which bass and chord voices sound, or are silent, as their page says. */
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
    int alike = 0;
    for (final Voice voice : VOICES) {
      for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
        final boolean sounds = draft.soundingSince(voice, step) != Draft.NONE;
        alike += sounds == draft.plan().layout().sounds(voice, step) ? 1 : 0;
      }
    }
    return (double) alike / (VOICES.size() * Grid.BAR);
  }
}
