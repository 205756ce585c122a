package feelscape.cli;

import feelscape.neural.WeightFileException;
import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.panel.Theme;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The panel in a window of its own, without a host. */
@Command(
    name = "panel",
    mixinStandardHelpOptions = true,
    description = "Opens the panel in a window of its own.")
final class PanelCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "0..1", paramLabel = "PICTURE", description = "opened at once")
  private @Nullable Path picture;

  @Option(names = "--light", description = "in the light theme")
  private boolean light;

  @Option(names = "--size", paramLabel = "PERCENT", description = "75 to 200 (default: 100)")
  private int size = 100;

  @Option(
      names = "--midi-folder",
      paramLabel = "DIR",
      description = "where dragged and copied MIDI is kept (default: ~/Music/FeelScape)")
  private @Nullable Path folder;

  PanelCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws WeightFileException, InterruptedException, InvocationTargetException {
    if (!hasDisplay()) {
      surroundings
          .err()
          .println(
              "feelscape: the panel needs a display and finds none; run it in a desktop session");
      return Main.FAILED;
    }
    final Pipeline pipeline = surroundings.pipeline();
    final ExecutorService worker = Executors.newSingleThreadExecutor();
    try (Session session = new Session(pipeline, worker, SessionPort.NOBODY, midiFolder())) {
      final CountDownLatch closed = new CountDownLatch(1);
      SwingUtilities.invokeAndWait(() -> show(session, closed));
      if (picture != null) {
        session.openPicture(surroundings.resolve(picture));
      }
      closed.await();
    } finally {
      worker.shutdownNow();
    }
    return 0;
  }

  private Path midiFolder() {
    return folder == null ? surroundings.midiFolder() : surroundings.resolve(folder);
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

  private void show(final Session session, final CountDownLatch closed) {
    final Theme theme = new Theme(!light, size);
    theme.install();
    final PanelModel model = new PanelModel(session, System::nanoTime);
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
    window.setContentPane(new PanelView(model, theme));
    window.pack();
    window.setLocationByPlatform(true);
    window.setVisible(true);
  }
}
