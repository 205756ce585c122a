package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * How near each melody velocity is to what its place asks for: beats stand out, 16ths between hold
 * back.
 */
public final class Accents implements BarRule {
  /** By how much each 16th of a beat is louder than the mean. */
  private static final int[] CURVE = {6, -6, -2, -6};

  private static final double HALVED_AT = 8;

  @Override
  public String name() {
    return "accents";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int notes = 0;
    double worth = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        final double asked = draft.plan().targets().velocity() + CURVE[step % Grid.BEAT];
        notes++;
        worth += Closeness.of((draft.velocity(Voice.MELODY, step) - asked) / HALVED_AT);
      }
    }
    return notes == 0 ? 1 : worth / notes;
  }
}
