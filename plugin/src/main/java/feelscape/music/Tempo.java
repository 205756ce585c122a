package feelscape.music;

/**
 * A tempo.
 *
 * @param bpm quarters a minute, 30..300
 */
public record Tempo(double bpm) {

  public Tempo {
    Range.check("tempo", bpm, 30, 300);
  }

  /** Microseconds a quarter, as MIDI files carry it. */
  public int microsPerQuarter() {
    return (int) StrictMath.round(60_000_000 / bpm);
  }

  /** How many ticks pass in a time. */
  public double ticksOf(final double milliseconds) {
    return milliseconds / 60_000 * bpm * Ticks.QUARTER;
  }

  public double secondsOf(final double ticks) {
    return ticks / Ticks.QUARTER * 60 / bpm;
  }
}
