package feelscape.music;

/**
 * How a piece lies in time; docs/feel.md says how it is played.
 *
 * @param swing the share of the first 16th in an 8th in percent, 50 (straight) to 75
 * @param delays by how many ticks each lane is late, 0..{@link #MAX_DELAY}; the earliest is 0
 * @param humaniseSeed feeds the hash by which notes are humanised
 */
public record Groove(double swing, PerLane<Integer> delays, long humaniseSeed) {
  public static final double STRAIGHT = 50;
  public static final double MOST_SWING = 75;
  public static final int MAX_DELAY = 160;

  public Groove {
    Range.check("swing", swing, STRAIGHT, MOST_SWING);
    for (final Lane lane : Lane.values()) {
      Range.check(lane.label() + " delay", delays.get(lane), 0, MAX_DELAY);
    }
  }
}
