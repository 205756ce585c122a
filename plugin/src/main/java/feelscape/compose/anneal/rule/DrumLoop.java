package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * How like two bars before the drums are: the share of hits in either bar that are in both. The
 * last beat of a section is free to be a fill.
 */
public final class DrumLoop implements BarRule {
  private static final int LOOP_BARS = 2;

  @Override
  public String name() {
    return "drum loop";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    if (bar < LOOP_BARS) {
      return 1;
    }
    int either = 0;
    int both = 0;
    for (final Voice voice : Voice.DRUMS) {
      for (int step = 0; step < compared(draft, bar); step++) {
        final boolean here = draft.begins(voice, bar * Grid.BAR + step);
        final boolean before = draft.begins(voice, (bar - LOOP_BARS) * Grid.BAR + step);
        either += here || before ? 1 : 0;
        both += here && before ? 1 : 0;
      }
    }
    return either == 0 ? 1 : (double) both / either;
  }

  @Override
  public int affected(final Form form, final int touchedBars) {
    return (touchedBars | (touchedBars << LOOP_BARS)) & ((1 << form.bars()) - 1);
  }

  private static int compared(final Draft draft, final int bar) {
    final Form form = draft.plan().form();
    final boolean mayFill = form.endsSection(bar) || form.endsSection(bar - LOOP_BARS);
    return mayFill ? Grid.BAR - Grid.BEAT : Grid.BAR;
  }
}
