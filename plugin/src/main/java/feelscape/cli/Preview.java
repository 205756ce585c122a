package feelscape.cli;

import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import feelscape.preview.live.LiveVoice;
import feelscape.preview.live.Note;
import feelscape.preview.live.Span;
import feelscape.session.VoiceSetup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A voice that is played with what a person chooses, and goes on while that is read. */
final class Preview implements AutoCloseable {
  private final int rate;
  private final Synthesisers synthesisers;
  private final Consumer<String> log;
  private final LiveVoice voice;

  /** What will play once it is read. */
  private Optional<CompletableFuture<Synthesiser>> coming = Optional.empty();

  /**
   * Opens what is wished for, or the usual.
   *
   * @param rate frames a second
   * @param log takes a line about what is not as it was wished
   * @throws SoundFontException if not even the usual can be had
   */
  Preview(
      final int rate,
      final VoiceSetup setup,
      final Synthesisers synthesisers,
      final Consumer<String> log)
      throws SoundFontException {
    this.rate = rate;
    this.synthesisers = synthesisers;
    this.log = log;
    voice = new LiveVoice(rate, synthesisers.openOrUsual(setup, rate, Set.of(), log));
  }

  /** Has it played with something else, once that is read. */
  void setUp(final VoiceSetup setup) {
    dropComing();
    final Set<Integer> programs = voice.programs();
    coming = Optional.of(CompletableFuture.supplyAsync(() -> open(setup, programs)));
  }

  private Synthesiser open(final VoiceSetup setup, final Set<Integer> programs) {
    try {
      return synthesisers.openOrUsual(setup, rate, programs, log);
    } catch (final SoundFontException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void dropComing() {
    // It is closed as soon as it is there.
    final Optional<CompletableFuture<Void>> unused =
        coming.map(late -> late.thenAccept(Synthesiser::close));
    coming = Optional.empty();
  }

  /** The first frame of what is played next. */
  long next() {
    return voice.next();
  }

  /** Tells what is to be played in a span, and plays what is sure until a frame. */
  float[] play(
      final Span span, final PerLane<Integer> programs, final List<Note> notes, final long until) {
    swapIfRead();
    voice.tell(span, notes);
    for (final Lane lane : Lane.values()) {
      try {
        voice.program(lane.channel(), programs.get(lane));
      } catch (final SoundFontException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return voice.play(until);
  }

  private void swapIfRead() {
    if (coming.isEmpty() || !coming.get().isDone()) {
      return;
    }
    try {
      voice.swap(coming.get().join());
    } catch (final SoundFontException | RuntimeException e) {
      log.accept("the preview sounds as before: " + e.getMessage());
    }
    coming = Optional.empty();
  }

  @Override
  public void close() {
    dropComing();
    voice.close();
  }
}
