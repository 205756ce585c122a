package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * The second half of a section answers the first in its rhythm: half of the places where either
 * begins a note are common to both.
 */
public final class CallAndAnswer implements BarRule {
  private static final double ENOUGH = 0.5;

  @Override
  public String name() {
    return "call and answer";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final int half = draft.plan().form().sectionBars() / 2;
    if (half == 0 || bar % (2 * half) < half) {
      return 1;
    }
    int either = 0;
    int both = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final boolean answers = draft.begins(Voice.MELODY, step);
      final boolean calls = draft.begins(Voice.MELODY, step - half * Grid.BAR);
      either += answers || calls ? 1 : 0;
      both += answers && calls ? 1 : 0;
    }
    return either == 0 ? 1 : StrictMath.min(1, both / (ENOUGH * either));
  }

  @Override
  public int affected(final Form form, final int touchedBars) {
    final int answers = touchedBars << (form.sectionBars() / 2);
    return (touchedBars | answers) & ((1 << form.bars()) - 1);
  }
}
