package feelscape.session;

import feelscape.music.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The takes of a session in the order in which they came, and which of them is played. Immutable. A
 * new take stands behind all others, wherever undo had gone: going back erases nothing. Only the
 * oldest leaves, when there are more than {@link #MOST}.
 *
 * @param current the place of the one that is played, from 0; {@link #NONE} if none is
 */
public record History(List<Take> takes, int current) {
  public static final int MOST = 16;
  public static final int NONE = -1;
  public static final History EMPTY = new History(List.of(), NONE);

  public History {
    takes = List.copyOf(takes);
    Range.check("the number of takes", takes.size(), 0, MOST);
    Range.check("the current take", current, NONE, takes.size() - 1);
  }

  /** With a take that is played from now on; one that is here already is not added again. */
  public History with(final Take take) {
    final int place = takes.indexOf(take);
    if (place >= 0) {
      return select(place);
    }
    final List<Take> more = new ArrayList<>(takes);
    more.add(take);
    final List<Take> kept = more.subList(Math.max(0, more.size() - MOST), more.size());
    return new History(kept, kept.size() - 1);
  }

  /**
   * With another take played.
   *
   * @throws IllegalArgumentException if there is none at that place
   */
  public History select(final int place) {
    Range.check("the take", place, 0, takes.size() - 1);
    return new History(takes, place);
  }

  /** With none of the takes played. */
  public History deselect() {
    return new History(takes, NONE);
  }

  public boolean canUndo() {
    return current == NONE ? !takes.isEmpty() : current > 0;
  }

  public boolean canRedo() {
    return current != NONE && current < takes.size() - 1;
  }

  /** With the take before; after {@link #deselect} the last one. */
  public History undo() {
    return canUndo() ? select(current == NONE ? takes.size() - 1 : current - 1) : this;
  }

  /** With the take behind. */
  public History redo() {
    return canRedo() ? select(current + 1) : this;
  }

  /** The take that is played. */
  public Optional<Take> played() {
    return current == NONE ? Optional.empty() : Optional.of(takes.get(current));
  }
}
