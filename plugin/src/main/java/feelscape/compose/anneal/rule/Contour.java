package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.Set;

/**
 * Each section has one summit, neither its first note nor its last, as most phrases of songs do
 * (Huron 1996, on the melodic arch); judged in its last bar.
 */
public final class Contour implements BarRule {
  /** Fewer notes than this have no contour. */
  private static final int LEAST_NOTES = 4;

  @Override
  public String name() {
    return "contour";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final Form form = draft.plan().form();
    if (!form.endsSection(bar)) {
      return 1;
    }
    final int start = (bar + 1 - form.sectionBars()) * Grid.BAR;
    int notes = 0;
    int first = 0;
    int last = 0;
    int summit = 0;
    int summits = 0;
    for (int step = start; step < (bar + 1) * Grid.BAR; step++) {
      if (draft.begins(Voice.MELODY, step)) {
        last = draft.pitch(Voice.MELODY, step);
        first = notes == 0 ? last : first;
        notes++;
        summits = last > summit ? 1 : last == summit ? summits + 1 : summits;
        summit = StrictMath.max(summit, last);
      }
    }
    if (notes < LEAST_NOTES) {
      return 1;
    }
    final double inside = first < summit && last < summit ? 0.5 : 0;
    return inside + 0.5 / summits;
  }

  @Override
  public int affected(final Form form, final int touchedBars) {
    int ends = 0;
    for (int bar = 0; bar < form.bars(); bar++) {
      final int end = bar / form.sectionBars() * form.sectionBars() + form.sectionBars() - 1;
      ends |= ((touchedBars >> bar) & 1) << end;
    }
    return ends;
  }
}
