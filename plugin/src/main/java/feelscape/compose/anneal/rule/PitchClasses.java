package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.compose.anneal.Tally;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/** How much the pitch-class histogram overlaps with the one asked for. */
public final class PitchClasses implements PieceRule {
  @Override
  public String name() {
    return "pitch classes";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft) {
    final Tally tally = draft.tally(Voice.MELODY);
    double overlap = 0;
    for (int pitchClass = 0; pitchClass < PitchClass.COUNT; pitchClass++) {
      final double asked = draft.plan().targets().classes().get(pitchClass);
      overlap += StrictMath.min(asked, tally.share(pitchClass));
    }
    return overlap;
  }
}
