package feelscape.preview.live;

/**
 * A note begins or ends.
 *
 * @param frame of the voice
 * @param channel 0..15
 * @param velocity 0..127; 0 for an end
 */
public record Note(long frame, boolean on, int channel, int pitch, int velocity) {
  private static final int PITCHES = 128;

  Note at(final long other) {
    return new Note(other, on, channel, pitch, velocity);
  }

  /** The same for the beginning and the end of a note. */
  int key() {
    return channel * PITCHES + pitch;
  }

  /** Whether they differ in their time at most. */
  boolean isLike(final Note other) {
    return at(0).equals(other.at(0));
  }
}
