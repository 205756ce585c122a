package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/**
 * No minor second between the melody and a sounding chord note, and no minor ninth above one,
 * unless the melody moves on by step within an 8th. Four 16ths of clash in a bar are as bad as it
 * gets.
 */
public final class Clash implements BarRule {
  private static final double WORST = 4;

  @Override
  public String name() {
    return "clashes";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY, Lane.CHORDS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int clashes = 0;
    int note = Draft.NONE;
    boolean stays = false;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final int since = draft.soundingSince(Voice.MELODY, step);
      if (since != note) {
        note = since;
        stays = since != Draft.NONE && !Melody.leansOn(draft, since, Grid.EIGHTH);
      }
      if (stays) {
        clashes += clashesAt(draft, step, draft.pitch(Voice.MELODY, since)) ? 1 : 0;
      }
    }
    return StrictMath.max(0, 1 - clashes / WORST);
  }

  private static boolean clashesAt(final Draft draft, final int step, final int pitch) {
    for (final Voice voice : Voice.CHORDS) {
      final int since = draft.soundingSince(voice, step);
      if (since != Draft.NONE) {
        final int above = pitch - draft.pitch(voice, since);
        if (above == -1 || (above > 0 && above % PitchClass.COUNT == 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
