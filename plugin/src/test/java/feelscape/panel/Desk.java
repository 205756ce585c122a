package feelscape.panel;

import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Progress;
import feelscape.event.Parameter;
import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Ticks;
import feelscape.predict.MoodPredictor;
import feelscape.preference.PreferenceStore;
import feelscape.preset.ShippedStyles;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.SavedSession;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.State;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A panel's model at a desk: a host that writes down, a clock that is set, work done on demand. */
final class Desk {
  static final Path SUNSET = Path.of("..", "examples", "sunset.jpg");
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");

  /** From this rung on the second half of the piece sounds too. */
  static final int LIVELY = 16;

  final List<String> moves = new ArrayList<>();
  final Session session;
  final PanelModel model;

  /** The SoundFonts that there are; others cannot be played. */
  final Shelf sounds = new Shelf();

  /** What the host would save. */
  SavedSession saved = new SavedSession(State.EMPTY);

  private final Queue<Runnable> work;
  private final AtomicLong nanos = new AtomicLong();

  /** A desk whose work is done when a test asks for it. */
  Desk(final Path folder) throws Exception {
    this(folder, new ArrayDeque<>());
  }

  private Desk(final Path folder, final Queue<Runnable> work) throws Exception {
    this(folder, work::add, work);
  }

  /** A desk whose work is done elsewhere. */
  Desk(final Path folder, final Executor worker) throws Exception {
    this(folder, worker, new ArrayDeque<>());
  }

  private Desk(final Path folder, final Executor worker, final Queue<Runnable> work)
      throws Exception {
    this.work = work;
    final Pipeline pipeline =
        new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), new Halves());
    final PreferenceStore preferences =
        new PreferenceStore(
            folder.resolve("panel.properties"), UnaryOperator.identity(), Runnable::run);
    final Path usual = folder.resolve("midi");
    final MidiExport export =
        new MidiExport(() -> preferences.now().midiFolder().orElse(usual), Runnable::run);
    session = new Session(pipeline, worker, new Notebook(), export);
    model = new PanelModel(session, preferences, sounds, 1, nanos::get);
  }

  static Desk withPiece(final Path folder) throws Exception {
    final Desk desk = new Desk(folder);
    desk.model.open(SUNSET);
    desk.work();
    return desk;
  }

  void work() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  /** Does what was asked for last, and forgets the rest. */
  void workLast() {
    while (work.size() > 1) {
      work.remove();
    }
    work();
  }

  void pass(final double seconds) {
    nanos.addAndGet((long) (seconds * 1e9));
  }

  private final class Notebook implements SessionPort {
    @Override
    public void piece(final SavedSession session) {
      saved = session;
    }

    @Override
    public void loaded() {}

    @Override
    public void wish(final SavedSession session) {
      saved = session;
    }

    @Override
    public void beginGesture(final Parameter parameter) {
      moves.add("begin " + parameter.label());
    }

    @Override
    public void set(final Parameter parameter, final double value) {
      moves.add(parameter.label() + " " + value);
    }

    @Override
    public void endGesture(final Parameter parameter) {
      moves.add("end " + parameter.label());
    }
  }

  /** Composes a long note in each lane, and from a rung on another one in the second half. */
  private static final class Halves implements Composer {
    @Override
    public Piece compose(final Brief brief, final Progress progress) {
      final int half = brief.bars() * Ticks.BAR / 2;
      final List<Note> notes =
          Stream.of(0, half)
              .flatMap(tick -> Stream.of(Lane.values()).map(lane -> note(lane, tick, half)))
              .toList();
      final Chord chord = new Chord(0, 2 * half, brief.key().tonic(), Chord.Quality.SEVENTH);
      return new Piece(
          brief.key(),
          brief.tempo(),
          new Groove(Groove.STRAIGHT, PerLane.all(0), 0),
          PerLane.all(0),
          List.of(chord),
          new Ladder(brief.bars(), notes),
          Collections.nCopies(Ladder.RUNGS, 0.0));
    }

    private static Note note(final Lane lane, final int tick, final int length) {
      return new Note(lane, tick, length, 60, 100, tick == 0 ? 0 : LIVELY, Ladder.TOP_RUNG);
    }
  }
}
