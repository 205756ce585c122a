package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/** How little the chord voices move from note to note; two and a half semitones a move halve it. */
public final class VoiceLeading implements BarRule {
  private static final double HALVED_AT = 2.5;

  @Override
  public String name() {
    return "voice leading";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int moves = 0;
    double sum = 0;
    for (final Voice voice : Voice.CHORDS) {
      for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
        final int before = draft.begins(voice, step) ? draft.previous(voice, step) : Draft.NONE;
        if (before != Draft.NONE) {
          moves++;
          sum += StrictMath.abs(draft.pitch(voice, step) - draft.pitch(voice, before));
        }
      }
    }
    return moves == 0 ? 1 : Closeness.of(sum / moves / HALVED_AT);
  }
}
