package feelscape.host;

/**
 * A note-on or note-off as a host receives it.
 *
 * @param frame counted from the start of the host's timeline
 * @param channel 0..15
 * @param velocity 0 for an off
 */
record MidiEvent(long frame, boolean on, int channel, int pitch, int velocity) {}
