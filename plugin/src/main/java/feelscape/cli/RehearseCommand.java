package feelscape.cli;

import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.panel.WarmUp;
import feelscape.preference.PreferenceStore;
import feelscape.session.MidiExport;
import feelscape.session.SavedSession;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.State;
import feelscape.session.StateCodec;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javax.swing.JRootPane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does once what a child does until its first piece is seen, with nobody to see it: what is loaded
 * by that goes into the installation's class archive.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Loads what a panel needs; the installation archives it.")
final class RehearseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PICTURE")
  private Path picture = Path.of("");

  RehearseCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    UnrehearsedClasses.load();
    final Executor inPlace = Runnable::run;
    final PreferenceStore preferences = surroundings.preferences(UnaryOperator.identity(), inPlace);
    WarmUp.begin(preferences.now());
    final MidiExport export = surroundings.midiExport(preferences, inPlace);
    try (Session session =
        new Session(
            surroundings.pipeline(surroundings.moodWeights()),
            inPlace,
            SessionPort.NOBODY,
            export)) {
      final PanelModel model =
          new PanelModel(
              session, preferences, surroundings.sounds(Runnable::run), 1, System::nanoTime);
      EventQueue.invokeAndWait(() -> paint(new PanelView(model)));
      session.openPicture(surroundings.resolve(picture));
      EventQueue.invokeAndWait(() -> paint(new PanelView(model)));
      final Optional<State> state = session.view().state();
      if (state.isEmpty()) {
        return Main.BAD_INPUT;
      }
      session.load(StateCodec.decode(StateCodec.encode(new SavedSession(state.get()))));
      return 0;
    }
  }

  private static void paint(final PanelView panel) {
    final Dimension size = panel.getPreferredSize();
    final JRootPane root = new JRootPane();
    root.setContentPane(panel);
    root.setSize(size);
    layOut(root);
    final Graphics2D g =
        new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB).createGraphics();
    root.paint(g);
    g.dispose();
  }

  private static void layOut(final Container container) {
    container.doLayout();
    for (final Component inner : container.getComponents()) {
      if (inner instanceof Container child) {
        layOut(child);
      }
    }
  }
}
