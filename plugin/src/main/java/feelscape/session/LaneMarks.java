package feelscape.session;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Range;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done to the lanes of a piece.
 *
 * @param rolls how often each was asked for anew, 0..{@link #MOST_ROLLS}
 * @param kept those that are the lanes of an earlier piece
 * @param locked those that a person wants kept from then on
 */
public record LaneMarks(PerLane<Integer> rolls, PerLane<Boolean> kept, PerLane<Boolean> locked) {
  public static final int MOST_ROLLS = 0xffff;

  /** Nothing was done to any. */
  public static final LaneMarks NONE =
      new LaneMarks(PerLane.all(0), PerLane.all(false), PerLane.all(false));

  public LaneMarks {
    for (final Lane lane : Lane.values()) {
      Range.check("the rolls of the " + lane.label(), rolls.get(lane), 0, MOST_ROLLS);
    }
  }

  /** The same with no lane locked. */
  LaneMarks unlocked() {
    return new LaneMarks(rolls, kept, NONE.locked);
  }

  Set<Lane> keptLanes() {
    return Stream.of(Lane.values()).filter(kept::get).collect(Collectors.toUnmodifiableSet());
  }
}
