package feelscape.session;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Range;

/**
 * What was done to the lanes of a piece.
 *
 * @param rolls how often each was asked for anew, 0..{@link #MOST_ROLLS}
 * @param kept what it has of an earlier piece
 * @param locked what a person wants kept from then on
 */
public record LaneMarks(PerLane<Integer> rolls, Hold kept, Hold locked) {
  public static final int MOST_ROLLS = 0xffff;

  /** Nothing was done to any. */
  public static final LaneMarks NONE = new LaneMarks(PerLane.all(0), Hold.NOTHING, Hold.NOTHING);

  public LaneMarks {
    for (final Lane lane : Lane.values()) {
      Range.check("the rolls of the " + lane.label(), rolls.get(lane), 0, MOST_ROLLS);
    }
  }

  /** The same with other things locked. */
  LaneMarks locking(final Hold other) {
    return new LaneMarks(rolls, kept, other);
  }
}
