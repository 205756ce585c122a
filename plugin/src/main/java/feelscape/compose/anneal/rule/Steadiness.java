package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * How like the bar before the drums are, by the 16ths where only one of the two bars has an onset,
 * of whichever drum. One may, as with drummers: their groove consistency, as MusPy measures it, is
 * .93.
 */
public final class Steadiness implements BarRule {
  /** So many 16ths may differ. */
  private static final int FREE = 1;

  @Override
  public String name() {
    return "steadiness";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    if (bar == 0) {
      return 1;
    }
    int differing = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      differing += strikes(draft, step) == strikes(draft, step - Grid.BAR) ? 0 : 1;
    }
    final int tooMany = StrictMath.max(0, differing - FREE);
    return 1 - (double) tooMany / (Grid.BAR - FREE);
  }

  private static boolean strikes(final Draft draft, final int step) {
    for (final Voice drum : Voice.DRUMS) {
      if (draft.begins(drum, step)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int affected(final Form form, final int touchedBars) {
    return (touchedBars | touchedBars << 1) & ((1 << form.bars()) - 1);
  }
}
