package feelscape.cli;

import feelscape.neural.WeightFileException;
import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.panel.WarmUp;
import feelscape.predict.MoodPredictor;
import feelscape.preference.PreferenceStore;
import feelscape.preference.Preferences;
import feelscape.preset.StyleException;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The panel in a window of its own, without a host. */
@Command(
    name = "panel",
    mixinStandardHelpOptions = true,
    description = "Opens the panel in a window of its own.")
final class PanelCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "PICTURE", description = "opened at once")
  private @Nullable Path picture;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--light", description = "in the light theme (default: as last time)")
  private boolean light;

  @Option(
      names = "--size",
      paramLabel = "PERCENT",
      description = "75 to 200 (default: as last time, or 100)")
  private @Nullable Integer size;

  @Option(
      names = "--midi-folder",
      paramLabel = "DIR",
      description =
          "where dragged and copied MIDI is kept (default: as last time, or ~/Music/FeelScape)")
  private @Nullable Path folder;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "a model of your own (default: own.weights in the settings folder, or the shipped one)")
  private @Nullable Path model;

  PanelCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws WeightFileException, StyleException, InterruptedException, InvocationTargetException {
    if (!hasDisplay()) {
      surroundings
          .err()
          .println(
              "feelscape: the panel needs a display and finds none; run it in a desktop session");
      return Main.FAILED;
    }
    final PanelMood mood = mood();
    final Pipeline pipeline = surroundings.pipeline(mood.predictor());
    final ExecutorService worker = Executors.newSingleThreadExecutor();
    final ExecutorService writer = Executors.newSingleThreadExecutor();
    final PreferenceStore preferences = preferences(writer);
    WarmUp.begin(preferences.now());
    final MidiExport export = surroundings.midiExport(preferences, writer);
    try (Session session = new Session(pipeline, worker, SessionPort.NOBODY, export);
        PanelModel model =
            new PanelModel(session, preferences, surroundings.sounds(worker), 1, System::nanoTime);
        PanelSound sound =
            new PanelSound(
                session, surroundings.synthesisers(), surroundings.lines(), model::complain)) {
      sound.begin();
      mood.complaint().ifPresent(model::complain);
      final CountDownLatch closed = new CountDownLatch(1);
      SwingUtilities.invokeAndWait(() -> show(model, closed));
      if (picture != null) {
        session.openPicture(surroundings.resolve(picture));
      }
      closed.await();
    } finally {
      worker.shutdownNow();
      writer.shutdown();
    }
    return 0;
  }

  /**
   * What a person names is used or refused; what lies in the settings folder may be passed over.
   */
  private PanelMood mood() throws WeightFileException {
    return model == null
        ? surroundings.panelMood()
        : new PanelMood(MoodPredictor.load(surroundings.weights(model)), Optional.empty());
  }

  private PreferenceStore preferences(final Executor writer) {
    try {
      return surroundings.preferences(this::overridden, writer);
    } catch (final IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Preferences overridden(final Preferences remembered) {
    Preferences preferences = light ? remembered.withDark(false) : remembered;
    if (size != null) {
      preferences = preferences.withPercent(size);
    }
    return folder == null
        ? preferences
        : preferences.withMidiFolder(surroundings.resolve(folder).toAbsolutePath());
  }

  /** A display that is named but not there is an error of the toolkit, and none to a person. */
  private static boolean hasDisplay() {
    try {
      GraphicsEnvironment.getLocalGraphicsEnvironment();
      return !GraphicsEnvironment.isHeadless();
    } catch (final AWTError e) {
      return false;
    }
  }

  private static void show(final PanelModel model, final CountDownLatch closed) {
    final PanelView view = new PanelView(model);
    final JFrame window = new JFrame("FeelScape");
    window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    window.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosed(final java.awt.event.WindowEvent event) {
            model.close();
            closed.countDown();
          }
        });
    window.setContentPane(view);
    fit(window);
    window.setLocationByPlatform(true);
    window.setVisible(true);
    keepLeast(window, view);
    view.addPropertyChangeListener(
        "preferredSize",
        change -> {
          keepLeast(window, view);
          fit(window);
        });
  }

  /** As large as the panel likes to be, as far as the screen is. */
  private static void fit(final JFrame window) {
    window.pack();
    window.setSize(inScreen(window.getSize()));
  }

  /** To be called once the window is shown: before, Java would not learn where it is shown. */
  private static void keepLeast(final JFrame window, final PanelView view) {
    final Dimension least = view.getMinimumSize();
    final Insets border = window.getInsets();
    window.setMinimumSize(
        inScreen(
            new Dimension(
                least.width + border.left + border.right,
                least.height + border.top + border.bottom)));
  }

  private static Dimension inScreen(final Dimension wanted) {
    final Rectangle screen =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    return new Dimension(
        Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
  }
}
