package feelscape.host;

import feelscape.session.Bytes;
import feelscape.session.StateException;
import feelscape.session.VoiceSetup;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A voice that the shim wants to hear, on a thread of its own; what it sounds like becomes frames.
 * What goes wrong is silence, and a line in the log; the MIDI plays on.
 */
final class VoiceLink {
  private final long number;
  private final Outbox outbox;
  private final Log log;
  private final ExecutorService player;
  private @Nullable Voice voice;

  VoiceLink(
      final long number,
      final FromShim.VoiceOpen open,
      final Outbox outbox,
      final Voice.Factory voices,
      final Log log) {
    this.number = number;
    this.outbox = outbox;
    this.log = log;
    this.player = Executors.newSingleThreadExecutor(new DaemonThreads("voice"));
    player.execute(() -> open(voices, open));
  }

  void take(final VoiceScore score) {
    player.execute(() -> with(each -> play(each, score)));
  }

  void setUp(final Bytes setup) {
    player.execute(() -> with(each -> each.setUp(decoded(setup))));
  }

  void close() {
    player.execute(this::end);
    player.shutdown();
  }

  private void open(final Voice.Factory voices, final FromShim.VoiceOpen open) {
    try {
      voice = voices.open(open.rate(), decoded(open.setup()), log::line);
    } catch (final IOException e) {
      log.line("there is no preview: " + e.getMessage());
    } catch (final RuntimeException e) {
      log.fault("there is no preview", e);
    }
  }

  private VoiceSetup decoded(final Bytes setup) {
    try {
      return VoiceSetup.decode(setup);
    } catch (final StateException e) {
      log.line("the preview is as usual: " + e.getMessage());
      return VoiceSetup.USUAL;
    }
  }

  private void with(final Consumer<Voice> action) {
    if (voice == null) {
      return;
    }
    try {
      action.accept(voice);
    } catch (final RuntimeException e) {
      log.fault("the preview ends", e);
      end();
    }
  }

  private void play(final Voice player, final VoiceScore score) {
    player.play(score).ifPresent(sound -> outbox.send(Frame.of(number, sound)));
  }

  private void end() {
    if (voice != null) {
      voice.close();
      voice = null;
    }
  }
}
