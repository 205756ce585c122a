package feelscape.session;

import feelscape.compose.Composer;
import feelscape.event.Parameter;
import feelscape.picture.Examples;
import feelscape.predict.MoodPredictor;
import feelscape.preset.ShippedStyles;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * A session on a worker that works when it is told to, and a host that writes down what it hears.
 */
final class Bench {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");

  final Ostinato composer = new Ostinato();
  final List<State> pieces = new ArrayList<>();
  final List<SavedSession> wishes = new ArrayList<>();
  final List<String> moves = new ArrayList<>();
  final Session session;
  private final Queue<Runnable> work;
  private SavedSession saved = new SavedSession(State.EMPTY);

  Bench(final Path exportFolder) throws Exception {
    this(to(exportFolder));
  }

  private Bench(final MidiExport export) throws Exception {
    work = new ArrayDeque<>();
    session = session(export, composer, work::add);
  }

  /** On workers of its own. */
  Bench(final Path exportFolder, final Executor workers) throws Exception {
    work = new ArrayDeque<>();
    session = session(to(exportFolder), composer, workers);
  }

  /** With another composer, whose work is done at once. */
  Bench(final Path exportFolder, final Composer other) throws Exception {
    work = new ArrayDeque<>();
    session = session(to(exportFolder), other, Runnable::run);
  }

  private Session session(final MidiExport export, final Composer by, final Executor workers)
      throws Exception {
    final Pipeline pipeline = new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), by);
    return new Session(pipeline, workers, new Notebook(), export);
  }

  private static MidiExport to(final Path exportFolder) {
    return new MidiExport(() -> exportFolder, Runnable::run);
  }

  /** With a piece of the example picture. */
  static Bench withPiece(final Path exportFolder) throws Exception {
    return withPiece(to(exportFolder));
  }

  static Bench withPiece(final MidiExport export) throws Exception {
    final Bench bench = new Bench(export);
    bench.session.openPicture(Examples.SUNSET);
    bench.work();
    return bench;
  }

  /** Does all the work there is. */
  void work() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  SessionView view() {
    return session.view();
  }

  State played() {
    return view().state().orElseThrow();
  }

  /** What the host would save. */
  SavedSession saved() {
    return saved;
  }

  /** What comes back of what is written. */
  static SavedSession written(final SavedSession session) throws StateException {
    return StateCodec.decode(StateCodec.encode(session));
  }

  private final class Notebook implements SessionPort {
    @Override
    public void piece(final SavedSession session) {
      saved = session;
      pieces.add(session.state());
    }

    @Override
    public void loaded() {
      moves.add("loaded");
    }

    @Override
    public void wish(final SavedSession session) {
      saved = session;
      wishes.add(session);
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
}
