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

  private final Draft below;
  private final PerLane<Integer> mostOfLane;
  private final int most;

  /**
   * For the next rung above a draft.
   *
   * @param kept the lanes that another piece brings to that rung
   */
  Allowance(final Draft draft, final Optional<Kept> kept, final int rung) {
    final List<GridNote> notes = draft.notes();
    below = new Draft(draft.plan(), notes);
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

  boolean allows(final Draft draft) {
    int allGone = 0;
    int allNew = 0;
    for (final Lane lane : Lane.values()) {
      final int gone = missing(below, draft, lane);
      final int added = missing(draft, below, lane);
      if (gone > mostOfLane.get(lane) || added > mostOfLane.get(lane)) {
        return false;
      }
      allGone += gone;
      allNew += added;
    }
    return allGone <= most && allNew <= most;
  }

  /** How many notes of a lane the second draft lacks. */
  private static int missing(final Draft from, final Draft in, final Lane lane) {
    int missing = 0;
    for (final Voice voice : Voice.ALL) {
      if (voice.lane() == lane) {
        for (int step = 0; step < from.steps(); step++) {
          final boolean has =
              !from.begins(voice, step)
                  || (in.begins(voice, step) && in.pitch(voice, step) == from.pitch(voice, step));
          missing += has ? 0 : 1;
        }
      }
    }
    return missing;
  }
}
