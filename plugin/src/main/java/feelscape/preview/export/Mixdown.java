package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.chain.Kicks;
import feelscape.preview.chain.LofiChain;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.chain.Song;
import javax.sound.midi.Sequence;

/**
 * Makes sounds of the same length out of a piece and its lanes.
 *
 * @param rate frames a second
 * @param loops whether what rings on after the end is heard at the start
 * @param lofi what a mix goes through; its parts do not
 */
public record Mixdown(Engine engine, SoundFont font, int rate, boolean loops, LofiSettings lofi) {
  private static final int KICK = 36;

  /**
   * A piece as it is heard, with what rings on, or in a loop with that at its start.
   *
   * @param dry as it was before the lofi chain
   * @param rendered how many frames there were before it became a loop
   */
  public record Mix(Audio audio, Audio dry, int rendered) {}

  /**
   * The whole piece.
   *
   * @param listener hears it while it is made
   */
  public Mix mix(
      final Sequence sequence, final Rendering.Listener listener, final RenderProgress progress)
      throws SoundFontException {
    try (Rendering rendering = Rendering.start(sequence, engine, font, rate)) {
      final int[] kicks = rendering.strikes(KICK);
      final LofiChain live = new LofiChain(lofi, new Song(rate, 0), Kicks.at(kicks, 0));
      final Audio audio = rendering.record(new ThroughChain(live, listener), progress);
      final Audio dry = ended(audio, rendering.length());
      return new Mix(wet(dry, kicks, progress), dry, audio.frames());
    }
  }

  private Audio wet(final Audio dry, final int[] kicks, final RenderProgress progress) {
    if (lofi.isClean()) {
      return dry;
    }
    final int loop = loops ? dry.frames() : 0;
    final LofiChain chain = new LofiChain(lofi, new Song(rate, loop), Kicks.at(kicks, loop));
    return ThroughChain.all(dry, chain, ends(), progress);
  }

  private Ends ends() {
    return loops ? Ends.ITSELF : Ends.SILENCE;
  }

  /** A part of the piece, in time with the mix and as it was before the lofi chain. */
  public Audio part(final Sequence sequence, final Mix mix, final RenderProgress progress)
      throws SoundFontException {
    try (Rendering rendering =
        Rendering.start(sequence, engine, font, rate).lasting(mix.rendered())) {
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
