package feelscape.cli;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.host.Child;
import feelscape.host.DaemonThreads;
import feelscape.host.EmbeddedPanel;
import feelscape.host.FrameChannel;
import feelscape.host.Log;
import feelscape.host.PanelContent;
import feelscape.neural.WeightFileException;
import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.panel.SoundLibrary;
import feelscape.panel.WarmUp;
import feelscape.preference.PreferenceStore;
import feelscape.preset.Styles;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the plugin starts for itself: docs/frames.md. Its log goes to stderr. */
final class ChildCommand {
  private final Surroundings surroundings;

  ChildCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Serves until the plugin leaves, and gives the exit code. */
  int run() {
    // The shim speaks of pixels; how large things are, the panel decides by itself.
    System.setProperty("sun.java2d.uiScale", "1");
    final Executor writer = Executors.newSingleThreadExecutor(new DaemonThreads("files"));
    final PreferenceStore preferences = surroundings.preferences(UnaryOperator.identity(), writer);
    WarmUp.begin(preferences.now());
    final Log log = new Log(surroundings.err(), InstantSource.system());
    final Late<PanelMood> mood = new Late<>(() -> mood(log));
    final Late<Styles> styles = new Late<>(surroundings::styles);
    final Pipeline pipeline =
        new Pipeline(() -> mood.get().predictor(), styles, new AnnealingComposer());
    final Executor workers = workers();
    final MidiExport export = surroundings.midiExport(preferences, writer);
    final SoundLibrary sounds = surroundings.sounds(workers);
    final Synthesisers synthesisers = surroundings.synthesisers();
    final Child child =
        new Child(
            FrameChannel.inherited(),
            Main.version(),
            port -> new Session(pipeline, workers, port, export),
            EmbeddedPanel.factory(
                (session, scale) ->
                    content(
                        new PanelModel(session, preferences, sounds, scale, System::nanoTime),
                        panel ->
                            workers.execute(
                                () -> mood.get().complaint().ifPresent(panel::complain))),
                log),
            (rate, setup, voiceLog) -> PreviewVoice.open(rate, setup, synthesisers, voiceLog),
            log);
    return child.run() ? 0 : Main.FAILED;
  }

  private PanelMood mood(final Log log) throws WeightFileException {
    final PanelMood mood = surroundings.panelMood();
    mood.complaint().ifPresent(log::line);
    return mood;
  }

  /** For all instances together: the host keeps a core for itself. */
  private static Executor workers() {
    final int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return Executors.newFixedThreadPool(count, new DaemonThreads("worker"));
  }

  private static PanelContent content(final PanelModel model, final Consumer<PanelModel> painted) {
    return new PanelContent(new PanelView(model), () -> painted.accept(model), model::close);
  }
}
