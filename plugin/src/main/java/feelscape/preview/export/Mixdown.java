package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import javax.sound.midi.Sequence;

/**
 * Makes sounds of the same length out of a piece and its lanes.
 *
 * @param rate frames a second
 * @param loops whether what rings on after the end is heard at the start
 */
public record Mixdown(SoundFont font, int rate, boolean loops) {

  /**
   * A piece as it is heard.
   *
   * @param audio with what rings on, or in a loop with that at its start
   * @param rendered how many frames there were before it became a loop
   */
  public record Mix(Audio audio, int rendered) {}

  /** The whole piece. */
  public Mix mix(
      final Sequence sequence, final Rendering.Listener listener, final RenderProgress progress)
      throws SoundFontException {
    try (Rendering rendering = Rendering.start(sequence, font, rate)) {
      final Audio audio = rendering.record(listener, progress);
      return new Mix(ended(audio, rendering.length()), audio.frames());
    }
  }

  /** A part of the piece, in time with the mix. */
  public Audio part(final Sequence sequence, final Mix mix, final RenderProgress progress)
      throws SoundFontException {
    try (Rendering rendering = Rendering.start(sequence, font, rate).lasting(mix.rendered())) {
      final Audio audio = rendering.record(Rendering.Listener.NOBODY, progress);
      return ended(audio, rendering.length());
    }
  }

  private Audio ended(final Audio audio, final int length) {
    return loops ? Loop.fold(audio, length) : audio;
  }

  /** Brings a mix to its final level. */
  public FinishedSound finish(final Audio mix, final RenderProgress progress) {
    return loops ? FinishedSound.ofLoop(mix, progress) : FinishedSound.of(mix, progress);
  }
}
