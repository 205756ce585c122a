package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.List;
import java.util.Set;

/**
 * The rhythm section begins its notes where its page says: the share of onsets in either that are
 * in both.
 */
public final class AsWritten implements PieceRule {
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
  public double value(final Draft draft) {
    int either = 0;
    int both = 0;
    for (final Voice voice : RHYTHM_SECTION) {
      final int written = draft.tally(voice).written();
      either += draft.plan().layout().count(voice) + draft.tally(voice).notes() - written;
      both += written;
    }
    return either == 0 ? 1 : (double) both / either;
  }
}
