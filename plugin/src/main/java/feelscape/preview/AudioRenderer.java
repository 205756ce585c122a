package feelscape.preview;

import javax.sound.midi.Sequence;

/** Renders MIDI to sound in memory. */
public final class AudioRenderer {
  public static final int RATE = 44_100;

  private AudioRenderer() {}

  /**
   * Renders a sequence and what rings on after it, until that is silent.
   *
   * @param sequence timed in ticks a quarter
   * @throws SoundFontException if the SoundFont is damaged
   */
  public static Audio render(
      final Sequence sequence,
      final Engine engine,
      final SoundFont font,
      final RenderProgress progress)
      throws SoundFontException {
    try (Rendering rendering = Rendering.start(sequence, engine, font, RATE)) {
      return rendering.record(Rendering.Listener.NOBODY, progress);
    }
  }
}
