package feelscape.cli;

import feelscape.event.Parameter;
import feelscape.event.PlayerSettings;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.preview.Audio;
import feelscape.preview.SoundFontException;
import feelscape.preview.export.Lines;
import feelscape.preview.export.Speaker;
import feelscape.preview.live.Note;
import feelscape.preview.live.Span;
import feelscape.preview.live.Turntable;
import feelscape.session.Session;
import feelscape.session.SessionView;
import feelscape.session.State;
import feelscape.session.VoiceSetup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person hear a panel that has no host: while its song rolls, the piece goes round. Whatever
 * is turned is heard within a few hundredths of a second.
 */
final class PanelSound implements AutoCloseable {
  private static final int RATE = 44_100;
  private static final int BLOCK = 512;

  /** What rings on after a stop, in blocks. */
  private static final int TAIL = 2 * RATE / BLOCK;

  private final Session session;
  private final Synthesisers synthesisers;
  private final Lines lines;
  private final Consumer<String> log;
  private Runnable endListening = () -> {};
  private @Nullable Thread player;

  /**
   * One that is silent yet.
   *
   * @param log takes a line about what cannot be heard
   */
  PanelSound(
      final Session session,
      final Synthesisers synthesisers,
      final Lines lines,
      final Consumer<String> log) {
    this.session = session;
    this.synthesisers = synthesisers;
    this.lines = lines;
    this.log = log;
  }

  /** From now on what rolls is heard. */
  void begin() {
    endListening = session.listen(this::look);
    look();
  }

  private static Optional<Piece> rolling(final SessionView view) {
    return view.transport().rolling() ? view.state().flatMap(State::piece) : Optional.empty();
  }

  private synchronized void look() {
    if (player == null && rolling(session.view()).isPresent()) {
      player = new Thread(this::play, "panel sound");
      player.setDaemon(true);
      player.start();
    }
  }

  private void play() {
    final Optional<Speaker> speaker = Speaker.open(lines, RATE, 1);
    if (speaker.isEmpty()) {
      // It is tried again in the next panel.
      log.accept("There is no sound card, or it is taken; the piece rolls in silence.");
      return;
    }
    try (Speaker heard = speaker.get()) {
      play(heard);
      heard.finish();
    } catch (final SoundFontException e) {
      log.accept(e.getMessage());
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void play(final Speaker speaker) throws SoundFontException, InterruptedException {
    VoiceSetup setup = session.view().voice();
    try (Preview preview = new Preview(RATE, setup, synthesisers, log)) {
      final Turns turns = new Turns();
      while (!isOver(turns)) {
        final SessionView view = session.view();
        if (!view.voice().equals(setup)) {
          setup = view.voice();
          preview.setUp(setup);
        }
        final float[] sound = turns.next(view, preview);
        final float level = (float) view.settings().value(Parameter.PREVIEW_LEVEL);
        for (int i = 0; i < sound.length; i++) {
          sound[i] *= level;
        }
        speaker.add(sound, sound.length / Audio.CHANNELS);
        speaker.awaitRoom();
      }
    }
  }

  /** Once nothing rings on the sound card is given back, until the song rolls again. */
  private synchronized boolean isOver(final Turns turns) {
    final boolean over = turns.silent > TAIL && rolling(session.view()).isEmpty();
    if (over) {
      player = null;
    }
    return over;
  }

  /** The piece, block by block, as it rolls and stops. */
  private static final class Turns {
    private Turntable turntable = new Turntable(RATE, 0);
    private PerLane<Integer> programs = PerLane.all(0);
    private long start;
    private long frame;

    /** For how many blocks the song has stood. */
    private int silent = 1;

    float[] next(final SessionView view, final Preview preview) {
      final PlayerSettings settings = view.settings();
      final Optional<Piece> piece = rolling(view);
      final boolean starts = piece.isPresent() && silent > 0;
      if (starts) {
        turntable = new Turntable(RATE, frame);
        start = frame;
      }
      final List<Note> notes =
          piece.isPresent() ? turntable.next(piece.get(), settings, BLOCK) : turntable.stop();
      programs = piece.map(Piece::programs).orElse(programs);
      silent = piece.isPresent() ? 0 : silent + 1;
      final Span span =
          new Span(frame, starts, piece.isPresent(), frame - start, settings.value(Parameter.LOFI));
      frame += BLOCK;
      return preview.play(span, programs, notes, frame);
    }
  }

  @Override
  public synchronized void close() {
    endListening.run();
    if (player != null) {
      player.interrupt();
    }
  }
}
