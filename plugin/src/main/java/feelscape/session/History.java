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

  /** The piece of a state as the only take, if the state has one. */
  static History of(final State state) {
    return state.piece().isPresent() ? EMPTY.with(new Take(state)) : EMPTY;
  }

  /**
   * With a take that is played from now on; one that is here already is not added again, but its
   * piece is if that was not at hand.
   */
  public History with(final Take take) {
    final int place = placeOf(take);
    if (place != NONE) {
      return takes.get(place).piece().isPresent() ? select(place) : put(place, take);
    }
    final List<Take> more = new ArrayList<>(takes);
    more.add(take);
    final List<Take> kept = latest(more);
    return new History(kept, kept.size() - 1);
  }

  /** With a take, which is played from now on, in the place of one that was not at hand. */
  public History with(final Take take, final Take instead) {
    final int place = placeOf(instead);
    return place == NONE ? with(take) : put(place, take);
  }

  /**
   * With the takes that another history has beside these, as older ones; its current take is
   * played.
   */
  public History with(final History other) {
    if (takes.isEmpty()) {
      return other;
    }
    final Optional<Take> played = other.played();
    final List<Take> all =
        new ArrayList<>(
            other.takes().stream()
                .filter(take -> !played.equals(Optional.of(take)) && placeOf(take) == NONE)
                .toList());
    all.addAll(takes);
    final History merged = new History(latest(all), NONE);
    return played.map(merged::with).orElse(merged);
  }

  private int placeOf(final Take take) {
    for (int place = 0; place < takes.size(); place++) {
      if (takes.get(place).isSameAs(take)) {
        return place;
      }
    }
    return NONE;
  }

  private History put(final int place, final Take take) {
    final List<Take> other = new ArrayList<>(takes);
    other.set(place, take);
    return new History(other, place);
  }

  private static List<Take> latest(final List<Take> takes) {
    return takes.subList(Math.max(0, takes.size() - MOST), takes.size());
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
