package feelscape.cli;

import feelscape.preview.Engine;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.SampleFormat;
import feelscape.session.VoiceSetup;
import feelscape.session.VoiceSetup.Synth;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the sound of a piece is made.
 *
 * @param soundFont what it plays by; null for the usual one
 * @param format of WAV files
 * @param rate frames a second
 * @param loops whether files repeat without a seam
 * @param lofi what the mix goes through
 * @param plays whether it is heard at once
 */
record AudioSettings(
    Engine engine,
    @Nullable Path soundFont,
    SampleFormat format,
    int rate,
    boolean loops,
    LofiSettings lofi,
    boolean plays) {

  /** The same through another chain. */
  AudioSettings with(final LofiSettings other) {
    return new AudioSettings(engine, soundFont, format, rate, loops, other, plays);
  }

  /** The same for the preview of a plugin. */
  VoiceSetup voice(final Surroundings surroundings) {
    final Synth synth =
        switch (engine) {
          case GERVILL -> Synth.BUILT_IN;
          case FLUIDSYNTH -> Synth.FLUIDSYNTH;
        };
    return new VoiceSetup(
        synth,
        Optional.ofNullable(soundFont)
            .map(surroundings::resolve)
            .map(file -> file.toAbsolutePath().normalize()));
  }
}
