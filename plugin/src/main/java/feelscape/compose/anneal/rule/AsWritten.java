package feelscape.compose.anneal.rule;

import feelscape.compose.Grid;
import feelscape.compose.Layout;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.List;
import java.util.Set;

/**
 * The rhythm section begins its notes where its page says: the share of onsets in either that are
 * in both.
 */
public final class AsWritten implements BarRule {
  private static final List<Voice> RHYTHM_SECTION =
      Voice.ALL.stream().filter(voice -> voice != Voice.MELODY).toList();

  @Override
  public String name() {
    return "as written";
  }

  @Override
  public Set<Lane> hears() {
    return Set.of(Lane.CHORDS, Lane.BASS, Lane.DRUMS);
  }

  @Override
  public double value(final Draft draft, final int bar) {
    final Layout layout = draft.plan().layout();
    int either = 0;
    int both = 0;
    for (final Voice voice : RHYTHM_SECTION) {
      for (int step = bar * Grid.BAR; step < (bar + 1) * Grid.BAR; step++) {
        final boolean begins = draft.begins(voice, step);
        final boolean written = layout.strikes(voice, step);
        either += begins || written ? 1 : 0;
        both += begins && written ? 1 : 0;
      }
    }
    return either == 0 ? 1 : (double) both / either;
  }
}
