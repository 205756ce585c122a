package feelscape.music;

/** The grid of musical time: 960 ticks a quarter, bars of four quarters. */
public final class Ticks {
  public static final int QUARTER = 960;
  public static final int EIGHTH = QUARTER / 2;
  public static final int SIXTEENTH = QUARTER / 4;
  public static final int BAR = 4 * QUARTER;

  private Ticks() {}
}
