package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/**
 * The bass has the root where the chord changes; elsewhere root and fifth, or a step into the next
 * root; then chord tones, and hardly another note of the key.
 */
public final class BassRoots implements BarRule {
  private static final int CHANGE_WEIGHT = 4;
  private static final int FIFTH = 7;
  private static final double APPROACH = 0.9;
  private static final double CHORD_TONE = 0.6;
  private static final double IN_KEY = 0.15;

  @Override
  public String name() {
    return "bass";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.BASS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int places = 0;
    double worth = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final boolean changes = draft.plan().harmony().changesAt(step);
      if (changes) {
        places += CHANGE_WEIGHT;
        worth += isRoot(draft, step) ? CHANGE_WEIGHT : 0;
      } else if (draft.begins(Voice.BASS, step)) {
        places++;
        worth += worth(draft, step);
      }
    }
    return places == 0 ? 1 : worth / places;
  }

  private static boolean isRoot(final Draft draft, final int step) {
    final int root = draft.plan().harmony().at(step).root();
    return draft.begins(Voice.BASS, step) && PitchClass.of(draft.pitch(Voice.BASS, step)) == root;
  }

  private static double worth(final Draft draft, final int step) {
    final int pitch = draft.pitch(Voice.BASS, step);
    final int above = PitchClass.of(pitch - draft.plan().harmony().at(step).root());
    final boolean tone = draft.plan().harmony().isChordTone(step, pitch);
    if (tone && (above == 0 || above == FIFTH)) {
      return 1;
    }
    if (leadsOn(draft, step, pitch)) {
      return APPROACH;
    }
    if (tone) {
      return CHORD_TONE;
    }
    return draft.plan().key().contains(pitch) ? IN_KEY : 0;
  }

  /** Whether the next note is a step away, at a change. */
  private static boolean leadsOn(final Draft draft, final int step, final int pitch) {
    final int next = draft.next(Voice.BASS, step);
    return next != Draft.NONE
        && draft.plan().harmony().changesAt(next)
        && Melody.isStep(draft.pitch(Voice.BASS, next) - pitch);
  }
}
