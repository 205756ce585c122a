package feelscape.session;

import feelscape.event.Parameter;
import feelscape.picture.Examples;
import feelscape.predict.MoodPredictor;
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
  final List<String> moves = new ArrayList<>();
  final Session session;
  private final Queue<Runnable> work;

  Bench(final Path exportFolder) throws Exception {
    this(new MidiExport(() -> exportFolder, Runnable::run), new ArrayDeque<>());
  }

  /** On workers of its own. */
  Bench(final Path exportFolder, final Executor workers) throws Exception {
    this(new MidiExport(() -> exportFolder, Runnable::run), new ArrayDeque<>(), workers);
  }

  private Bench(final MidiExport export, final Queue<Runnable> work) throws Exception {
    this(export, work, work::add);
  }

  private Bench(final MidiExport export, final Queue<Runnable> work, final Executor workers)
      throws Exception {
    this.work = work;
    final Pipeline pipeline = new Pipeline(MoodPredictor.load(WEIGHTS), composer);
    session = new Session(pipeline, workers, new Notebook(), export);
  }

  /** With a piece of the example picture. */
  static Bench withPiece(final Path exportFolder) throws Exception {
    return withPiece(new MidiExport(() -> exportFolder, Runnable::run));
  }

  static Bench withPiece(final MidiExport export) throws Exception {
    final Bench bench = new Bench(export, new ArrayDeque<>());
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

  private final class Notebook implements SessionPort {
    @Override
    public void piece(final State state) {
      pieces.add(state);
    }

    @Override
    public void loaded() {
      moves.add("loaded");
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
