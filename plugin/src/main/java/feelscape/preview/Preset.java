package feelscape.preview;

/**
 * An instrument or a drum kit of a SoundFont.
 *
 * @param bank where MIDI finds it: {@link #KITS} for a kit, below for an instrument
 * @param program 0..127
 * @param filtered whether most of it goes through a low pass
 */
public record Preset(int bank, int program, boolean filtered) {
  /** The bank of drum kits. */
  static final int KITS = 128;

  boolean isKit() {
    return bank == KITS;
  }
}
