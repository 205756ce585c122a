package feelscape.cli;

import feelscape.host.FromChild;
import feelscape.host.Samples;
import feelscape.host.Voice;
import feelscape.host.VoiceScore;
import feelscape.music.Lane;
import feelscape.preview.Engine;
import feelscape.preview.LiveVoice;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The voice of a SoundFont, as a host hears it. */
final class PreviewVoice implements Voice {
  private final LiveVoice voice;

  private PreviewVoice(final LiveVoice voice) {
    this.voice = voice;
  }

  static PreviewVoice open(final Path soundFont, final double rate) throws IOException {
    try {
      return new PreviewVoice(
          LiveVoice.open(Engine.GERVILL, (int) Math.round(rate), SoundFont.open(soundFont)));
    } catch (final SoundFontException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<FromChild.Sound> play(final VoiceScore score) {
    final List<LiveVoice.Note> notes =
        score.notes().stream()
            .map(
                note ->
                    new LiveVoice.Note(
                        note.frame(), note.on(), note.channel(), note.pitch(), note.velocity()))
            .toList();
    voice.tell(score.from(), notes);
    choosePrograms(score);
    final long first = voice.position();
    final float[] sound = voice.play(score.until());
    return sound.length == 0
        ? Optional.empty()
        : Optional.of(new FromChild.Sound(first, Samples.of(sound)));
  }

  private void choosePrograms(final VoiceScore score) {
    for (final Lane lane : Lane.values()) {
      try {
        voice.program(lane.channel(), score.programs().get(lane));
      } catch (final SoundFontException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    voice.close();
  }
}
