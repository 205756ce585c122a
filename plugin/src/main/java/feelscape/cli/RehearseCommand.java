package feelscape.cli;

import feelscape.neural.WeightFileException;
import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.preference.PreferenceStore;
import feelscape.session.MidiExport;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
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
  public Integer call()
      throws WeightFileException, InterruptedException, InvocationTargetException {
    final Executor inPlace = Runnable::run;
    final PreferenceStore preferences = surroundings.preferences(UnaryOperator.identity(), inPlace);
    final MidiExport export = surroundings.midiExport(preferences, inPlace);
    try (Session session =
        new Session(surroundings.pipeline(), inPlace, SessionPort.NOBODY, export)) {
      final PanelModel model = new PanelModel(session, preferences, 1, System::nanoTime);
      EventQueue.invokeAndWait(() -> paint(new PanelView(model)));
      session.openPicture(surroundings.resolve(picture));
      EventQueue.invokeAndWait(() -> paint(new PanelView(model)));
      return session.view().state().isPresent() ? 0 : Main.BAD_INPUT;
    }
  }

  private static void paint(final PanelView panel) {
    final Dimension size = panel.getPreferredSize();
    panel.setSize(size);
    layOut(panel);
    final Graphics2D g =
        new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB).createGraphics();
    panel.paint(g);
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
