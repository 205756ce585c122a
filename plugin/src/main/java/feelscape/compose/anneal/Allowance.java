package feelscape.compose.anneal;

import feelscape.compose.GridNote;
import feelscape.compose.Kept;
import feelscape.compose.Voice;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.List;
import java.util.Optional;

/**
 * How far a rung may be from the one below: a tenth of all its notes, and a tenth of each lane's
 * (but one) may be gone, and as many may be new. A note is the same when voice, step and pitch
 * agree. What kept lanes change from the one to the other is taken off what all may change.
 */
final class Allowance {
  private static final int SHARE = 10;

  private static final PerLane<List<Voice>> VOICES = PerLane.of(Voice::of);

  private final Draft below;
  private final PerLane<Integer> mostOfLane;
  private final int most;

  /** How many notes of each voice are gone, and how many new, at the draft's mark. */
  private final int[] keptGone = new int[Voice.ALL.size()];

  private final int[] keptNew = new int[Voice.ALL.size()];

  /** And since, where {@link #allows} looked. */
  private final int[] nextGone = new int[Voice.ALL.size()];

  private final int[] nextNew = new int[Voice.ALL.size()];

  /**
   * For the next rung above a draft.
   *
   * @param kept the lanes that another piece brings to that rung
   */
  Allowance(final Draft draft, final Optional<Kept> kept, final int rung) {
    final List<GridNote> notes = draft.notes();
    below = draft.with(notes);
    mostOfLane = PerLane.of(lane -> StrictMath.max(1, count(notes, lane) / SHARE));
    most =
        kept.map(lanes -> StrictMath.max(0, size(notes, lanes, rung) / SHARE - lanes.changes(rung)))
            .orElse(notes.size() / SHARE);
  }

  /** The notes on the rung below, with the kept lanes as they are there. */
  private static int size(final List<GridNote> notes, final Kept kept, final int rung) {
    final int others =
        (int) notes.stream().filter(n -> !kept.lanes().contains(n.voice().lane())).count();
    return others + kept.rung(rung - 1).size();
  }

  private static int count(final List<GridNote> notes, final Lane lane) {
    return (int) notes.stream().filter(note -> note.voice().lane() == lane).count();
  }

  /** Whether a draft may stay as it is; only the voices touched since its mark are looked at. */
  boolean allows(final Draft draft) {
    int allGone = 0;
    int allNew = 0;
    for (final Lane lane : Lane.values()) {
      int gone = 0;
      int added = 0;
      for (final Voice voice : VOICES.get(lane)) {
        final int i = voice.index();
        final boolean touched = draft.touchedBars(voice) != 0;
        nextGone[i] = touched ? missing(below, draft, voice) : keptGone[i];
        nextNew[i] = touched ? missing(draft, below, voice) : keptNew[i];
        gone += nextGone[i];
        added += nextNew[i];
      }
      if (gone > mostOfLane.get(lane) || added > mostOfLane.get(lane)) {
        return false;
      }
      allGone += gone;
      allNew += added;
    }
    return allGone <= most && allNew <= most;
  }

  /** Keeps count of the draft that was allowed last, which is marked now. */
  void keep() {
    System.arraycopy(nextGone, 0, keptGone, 0, keptGone.length);
    System.arraycopy(nextNew, 0, keptNew, 0, keptNew.length);
  }

  /** How many notes of a voice the second draft lacks. */
  private static int missing(final Draft from, final Draft in, final Voice voice) {
    int missing = 0;
    for (int step = from.next(voice, Draft.NONE);
        step != Draft.NONE;
        step = from.next(voice, step)) {
      final boolean has =
          in.begins(voice, step) && in.pitch(voice, step) == from.pitch(voice, step);
      missing += has ? 0 : 1;
    }
    return missing;
  }
}
