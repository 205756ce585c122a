package feelscape.bench;

import feelscape.preview.Engine;
import feelscape.preview.RenderProgress;
import feelscape.preview.Rendering;
import feelscape.preview.SoundFont;
import feelscape.preview.chain.LofiSettings;
import feelscape.preview.export.Mixdown;
import feelscape.preview.export.SampleFormat;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.midi.MidiSystem;

/** A MIDI file becomes a WAV file of 16 bits, in a process as {@code compose --wav} has it. */
final class RenderWav {
  private RenderWav() {}

  /** Takes {@code MIDI SOUNDFONT RATE LOFI WAV ENGINE}. */
  public static void main(final String... arguments) throws Exception {
    final Mixdown mixdown =
        new Mixdown(
            Engine.parse(arguments[5]),
            SoundFont.open(Path.of(arguments[1])),
            Integer.parseInt(arguments[2]),
            false,
            LofiSettings.lofi(Double.parseDouble(arguments[3])));
    final Mixdown.Mix mix =
        mixdown.mix(
            MidiSystem.getSequence(Path.of(arguments[0]).toFile()),
            Rendering.Listener.NOBODY,
            RenderProgress.NONE);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[4])))) {
      mixdown
          .finish(mix.audio(), RenderProgress.NONE)
          .writeWav(out, SampleFormat.PCM_16, RenderProgress.NONE);
    }
  }
}
