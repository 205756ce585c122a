package feelscape.event;

/** A MIDI file cannot be read; the message is the one line that a person reads. */
public final class MidiFileException extends Exception {
  private static final long serialVersionUID = 1;

  MidiFileException(final String message) {
    super(message);
  }
}
