package feelscape.compose;

import feelscape.music.Ticks;

/**
 * The grid that every note of a composed piece lies on: steps of a 16th, counted from its start.
 */
public final class Grid {
  /** Steps in a bar. */
  public static final int BAR = 16;

  /** Steps in a beat, a quarter. */
  public static final int BEAT = 4;

  /** Steps in an 8th. */
  public static final int EIGHTH = 2;

  private Grid() {}

  public static int barOf(final int step) {
    return step / BAR;
  }

  public static int inBar(final int step) {
    return step % BAR;
  }

  public static int ticks(final int steps) {
    return steps * Ticks.SIXTEENTH;
  }

  public static int steps(final int ticks) {
    return ticks / Ticks.SIXTEENTH;
  }
}
