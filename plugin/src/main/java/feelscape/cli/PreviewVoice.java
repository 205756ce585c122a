package feelscape.cli;

import feelscape.host.FromChild;
import feelscape.host.Samples;
import feelscape.host.Voice;
import feelscape.host.VoiceNote;
import feelscape.host.VoiceScore;
import feelscape.host.VoiceSpan;
import feelscape.preview.SoundFontException;
import feelscape.preview.live.Note;
import feelscape.preview.live.Span;
import feelscape.session.VoiceSetup;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The preview, as a host hears it. */
final class PreviewVoice implements Voice {
  private final Preview preview;

  private PreviewVoice(final Preview preview) {
    this.preview = preview;
  }

  static PreviewVoice open(
      final double rate,
      final VoiceSetup setup,
      final Synthesisers synthesisers,
      final Consumer<String> log)
      throws IOException {
    try {
      return new PreviewVoice(new Preview((int) Math.round(rate), setup, synthesisers, log));
    } catch (final SoundFontException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void setUp(final VoiceSetup setup) {
    preview.setUp(setup);
  }

  @Override
  public Optional<FromChild.Sound> play(final VoiceScore score) {
    final VoiceSpan span = score.span();
    final float[] sound =
        preview.play(
            new Span(span.from(), span.anew(), span.rolling(), span.song(), span.lofi()),
            span.programs(),
            score.notes().stream().map(PreviewVoice::note).toList(),
            span.until());
    return sound.length == 0
        ? Optional.empty()
        : Optional.of(new FromChild.Sound(preview.next() - sound.length / 2, Samples.of(sound)));
  }

  private static Note note(final VoiceNote note) {
    return new Note(note.frame(), note.on(), note.channel(), note.pitch(), note.velocity());
  }

  @Override
  public void close() {
    preview.close();
  }
}
