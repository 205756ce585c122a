package feelscape.host;

import feelscape.music.Range;

/**
 * A note of a voice begins or ends.
 *
 * @param frame on which it does
 * @param channel 0..15
 * @param pitch 0..127
 * @param velocity 0..127; 0 for an end
 */
public record VoiceNote(long frame, boolean on, int channel, int pitch, int velocity) {
  public VoiceNote {
    Range.check("channel", channel, 0, 15);
    Range.check("pitch", pitch, 0, 127);
    Range.check("velocity", velocity, 0, 127);
  }
}
