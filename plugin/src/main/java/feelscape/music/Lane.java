package feelscape.music;

/**
 * One of the four voices of a piece, in the order in which tracks and chords of events list them.
 */
public enum Lane {
  MELODY(0),
  CHORDS(1),
  BASS(2),
  DRUMS(9);

  private final int channel;

  Lane(final int channel) {
    this.channel = channel;
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
