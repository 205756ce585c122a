package feelscape.cli;

import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import feelscape.session.VoiceSetup;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opens what the preview is played with.
 *
 * @param own FeelScape's SoundFont
 */
record Synthesisers(Path own) {

  /** Opens what is wished for, or the usual, and says why. */
  Synthesiser openOrUsual(
      final VoiceSetup setup,
      final int rate,
      final Set<Integer> programs,
      final Consumer<String> log)
      throws SoundFontException {
    try {
      return open(setup, rate, programs);
    } catch (final SoundFontException e) {
      if (setup.equals(VoiceSetup.USUAL)) {
        throw e;
      }
      log.accept("the preview is as usual: " + e.getMessage());
      return open(VoiceSetup.USUAL, rate, programs);
    }
  }

  private Synthesiser open(final VoiceSetup setup, final int rate, final Set<Integer> programs)
      throws SoundFontException {
    final Engine engine =
        switch (setup.synth()) {
          case BUILT_IN -> Engine.GERVILL;
          case FLUIDSYNTH -> Engine.FLUIDSYNTH;
        };
    final Synthesiser synthesiser =
        engine.open(rate, SoundFont.open(setup.soundFont().orElse(own)));
    try {
      synthesiser.load(programs);
      return synthesiser;
    } catch (final SoundFontException e) {
      synthesiser.close();
      throw e;
    }
  }
}
