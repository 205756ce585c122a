package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import java.util.Set;

/**
 * The form A A' B A in the melody: the share of notes with the same place in the bar and the same
 * degree as in the statement is high in its repeats and low in the contrast.
 */
public final class Motif implements BarRule {
  private static final double REPEAT_LIKENESS = 0.7;
  private static final double RETURN_LIKENESS = 0.9;

  @Override
  public String name() {
    return "motif";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.MELODY);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final Form form = draft.plan().form();
    final double likeness = likeness(draft, bar, form.statementBar(bar));
    return switch (form.section(bar)) {
      case STATEMENT -> 1;
      case REPEAT -> StrictMath.min(1, likeness / REPEAT_LIKENESS);
      case CONTRAST -> 1 - likeness;
      case RETURN -> StrictMath.min(1, likeness / RETURN_LIKENESS);
    };
  }

  @Override
  public int affected(final Form form, final int touchedBars) {
    return touchedBars | form.answersTo(touchedBars);
  }

  private static double likeness(final Draft draft, final int bar, final int other) {
    int either = 0;
    int both = 0;
    for (int step = 0; step < Grid.BAR; step++) {
      final int here = bar * Grid.BAR + step;
      final int there = other * Grid.BAR + step;
      final boolean beginsHere = draft.begins(Voice.MELODY, here);
      final boolean beginsThere = draft.begins(Voice.MELODY, there);
      either += beginsHere || beginsThere ? 1 : 0;
      both += beginsHere && beginsThere && sameDegree(draft, here, there) ? 1 : 0;
    }
    return either == 0 ? 1 : (double) both / either;
  }

  private static boolean sameDegree(final Draft draft, final int here, final int there) {
    return PitchClass.of(draft.pitch(Voice.MELODY, here))
        == PitchClass.of(draft.pitch(Voice.MELODY, there));
  }
}
