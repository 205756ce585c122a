package feelscape.session;

import feelscape.music.Range;

/**
 * What was asked for and is not finished: it is worked on, or waits until somebody looks.
 *
 * @param lanes the kept ones are those of the piece that is played
 * @param tries how often it came with a state and was begun again, 0..255
 */
public record PendingWish(Source source, Wish wish, LaneMarks lanes, int tries) {
  /** What was begun so often and never finished has ended the process each time. */
  static final int MOST_TRIES = 3;

  private static final int MOST_U8 = 0xff;

  public PendingWish {
    Range.check("the tries of a wish", tries, 0, MOST_U8);
  }

  /** The same with a picture that was read. */
  PendingWish with(final Source other) {
    return new PendingWish(other, wish, lanes, tries);
  }
}
