package feelscape.music;

/**
 * One of the four voices of a piece, in the order in which tracks and chords of events list them.
 */
public enum Lane {
  MELODY(0, 0),
  CHORDS(1, 1),
  BASS(2, 2),
  DRUMS(3, 9);

  private final int index;
  private final int channel;

  Lane(final int index, final int channel) {
    this.index = index;
    this.channel = channel;
  }

  /** The number by which states and hashes know the lane: 0..3. */
  public int index() {
    return index;
  }

  /** The MIDI channel as it stands on the wire: 0..15, one less than the number musicians use. */
  public int channel() {
    return channel;
  }

  /** The name in files and JSON: {@code melody}, {@code chords}, {@code bass} or {@code drums}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
