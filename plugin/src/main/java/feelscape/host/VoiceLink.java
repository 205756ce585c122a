package feelscape.host;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A voice that the shim wants to hear, on a thread of its own; what it sounds like becomes frames.
 */
final class VoiceLink {
  private final long number;
  private final Outbox outbox;
  private final Log log;
  private final ExecutorService player;
  private @Nullable Voice voice;

  VoiceLink(
      final long number,
      final double rate,
      final Outbox outbox,
      final Voice.Factory voices,
      final Log log) {
    this.number = number;
    this.outbox = outbox;
    this.log = log;
    this.player = Executors.newSingleThreadExecutor(new DaemonThreads("voice"));
    player.execute(() -> open(voices, rate));
  }

  void take(final VoiceScore score) {
    player.execute(() -> play(score));
  }

  void close() {
    player.execute(this::end);
    player.shutdown();
  }

  private void open(final Voice.Factory voices, final double rate) {
    try {
      voice = voices.open(rate);
    } catch (final IOException e) {
      log.line("there is no preview: " + e.getMessage());
    } catch (final RuntimeException e) {
      log.fault("there is no preview", e);
    }
  }

  /** Without sound the shim hears silence; the MIDI plays on. */
  private void play(final VoiceScore score) {
    if (voice == null) {
      return;
    }
    try {
      voice.play(score).ifPresent(sound -> outbox.send(Frame.of(number, sound)));
    } catch (final RuntimeException e) {
      log.fault("the preview ends", e);
      end();
    }
  }

  private void end() {
    if (voice != null) {
      voice.close();
      voice = null;
    }
  }
}
