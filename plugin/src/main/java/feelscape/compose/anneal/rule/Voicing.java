package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/**
 * Half of it is the share of struck chord notes that are tones of their chord and not doubled, half
 * the share of chords that sound with their third and seventh where they begin.
 */
public final class Voicing implements BarRule {
  /** Their places among the tones of a chord. */
  private static final int THIRD = 1;

  private static final int SEVENTH = 3;

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
    int guides = 0;
    int guidesHeard = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      int struck = 0;
      for (final Voice voice : Voice.CHORDS) {
        if (draft.begins(voice, step)) {
          final int pitch = draft.pitch(voice, step);
          notes++;
          struck |= draft.plan().harmony().isChordTone(step, pitch) ? 1 << PitchClass.of(pitch) : 0;
        }
      }
      tones += Integer.bitCount(struck);
      if (draft.plan().harmony().changesAt(step)) {
        guides += 2;
        guidesHeard += sounds(draft, step, THIRD) ? 1 : 0;
        guidesHeard += sounds(draft, step, SEVENTH) ? 1 : 0;
      }
    }
    return 0.5 * share(tones, notes) + 0.5 * share(guidesHeard, guides);
  }

  private static boolean sounds(final Draft draft, final int step, final int tone) {
    final Chord chord = draft.plan().harmony().at(step);
    final int wanted = PitchClass.of(chord.root() + chord.quality().intervals().get(tone));
    for (final Voice voice : Voice.CHORDS) {
      final int since = draft.soundingSince(voice, step);
      if (since != Draft.NONE && PitchClass.of(draft.pitch(voice, since)) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static double share(final int of, final int all) {
    return all == 0 ? 1 : (double) of / all;
  }
}
