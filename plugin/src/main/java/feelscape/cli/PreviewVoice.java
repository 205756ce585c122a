package feelscape.cli;

import feelscape.host.FromChild;
import feelscape.host.Samples;
import feelscape.host.Voice;
import feelscape.host.VoiceNote;
import feelscape.host.VoiceScore;
import feelscape.host.VoiceSpan;
import feelscape.music.Lane;
import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.live.LiveVoice;
import feelscape.preview.live.Note;
import feelscape.preview.live.Span;
import java.io.IOException;
import java.nio.file.Path;
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
    final VoiceSpan span = score.span();
    voice.tell(
        new Span(span.from(), span.anew(), span.rolling(), span.song(), span.lofi()),
        score.notes().stream().map(PreviewVoice::note).toList());
    choosePrograms(span);
    final long first = voice.next();
    final float[] sound = voice.play(span.until());
    return sound.length == 0
        ? Optional.empty()
        : Optional.of(new FromChild.Sound(first, Samples.of(sound)));
  }

  private static Note note(final VoiceNote note) {
    return new Note(note.frame(), note.on(), note.channel(), note.pitch(), note.velocity());
  }

  private void choosePrograms(final VoiceSpan span) {
    for (final Lane lane : Lane.values()) {
      try {
        voice.program(lane.channel(), span.programs().get(lane));
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
