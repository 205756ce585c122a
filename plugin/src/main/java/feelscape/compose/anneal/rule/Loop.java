package feelscape.compose.anneal.rule;

import feelscape.compose.Form;
import feelscape.compose.Grid;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.List;
import java.util.Set;

/**
 * How like two bars before the rhythm section is, and a fill like the fill before: the share of
 * onsets in either that are in both.
 */
public final class Loop implements BarRule {
  private static final int LOOP_BARS = 2;
  private static final int LOOP_STEPS = LOOP_BARS * Grid.BAR;
  private static final List<Voice> RHYTHM_SECTION =
      Voice.ALL.stream().filter(voice -> voice != Voice.MELODY).toList();

  @Override
  public String name() {
    return "loop";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS, Lane.BASS, Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    int either = 0;
    int both = 0;
    for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
      final int before = before(draft.plan().form(), step);
      if (before >= 0) {
        for (final Voice voice : RHYTHM_SECTION) {
          final boolean begins = draft.begins(voice, step);
          final boolean began = draft.begins(voice, before);
          either += begins || began ? 1 : 0;
          both += begins && began ? 1 : 0;
        }
      }
    }
    return either == 0 ? 1 : (double) both / either;
  }

  /** The step that a step repeats, negative if there is none: fills repeat fills. */
  private static int before(final Form form, final int step) {
    int before = step - LOOP_STEPS;
    while (before >= 0 && form.isFill(before) != form.isFill(step)) {
      before -= LOOP_STEPS;
    }
    return before;
  }

  /** What is repeated lies one loop back, two where that was a fill, for fills half the piece. */
  @Override
  public int affected(final Form form, final int touchedBars) {
    final int next = touchedBars << LOOP_BARS;
    final int later = touchedBars << (2 * LOOP_BARS);
    final int half = touchedBars << (form.bars() / 2);
    return (touchedBars | next | later | half) & ((1 << form.bars()) - 1);
  }
}
