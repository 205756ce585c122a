package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/**
 * Sections end with a breath: their last melody note is a chord tone, that of the last section the
 * tonic, and a beat or more of holding or rest follows its start.
 */
public final class Phrase implements BarRule {
  @Override
  public String name() {
    return "phrases";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final int last = draft.previous(Voice.MELODY, (bar + 1) * Grid.BAR);
    if (!draft.plan().form().endsSection(bar) || last < bar * Grid.BAR) {
      return 1;
    }
    final boolean breathes = (bar + 1) * Grid.BAR - last >= Grid.BEAT;
    final int pitch = draft.pitch(Voice.MELODY, last);
    final boolean rests =
        bar == draft.plan().bars() - 1
            ? PitchClass.of(pitch) == draft.plan().key().tonic()
            : draft.plan().harmony().isChordTone(last, pitch);
    return (breathes ? 0.5 : 0) + (rests ? 0.5 : 0);
  }
}
