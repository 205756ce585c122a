package feelscape.host;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.panel.PanelModel;
import feelscape.panel.PanelView;
import feelscape.panel.Shelf;
import feelscape.predict.MoodPredictor;
import feelscape.preference.PreferenceStore;
import feelscape.preset.Styles;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.StateCodec;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javax.swing.SwingUtilities;

/**
 * Prints where the parts of the panel are in a host, for a hand that moves a pointer: {@code HOME
 * STATE HOST PERCENT WIDTH HEIGHT}, with a line for each part that has a name: left, top, width,
 * height, name.
 */
final class PanelPlaces {
  private final PanelView panel;

  private PanelPlaces(final PanelView panel) {
    this.panel = panel;
  }

  public static void main(final String[] args) throws Exception {
    final Path home = Path.of(args[0]);
    final Pipeline pipeline =
        new Pipeline(
            MoodPredictor.load(home.resolve("presets/models/mood.weights")),
            Styles.read(home.resolve("presets/styles")),
            new AnnealingComposer());
    final Executor inPlace = Runnable::run;
    final Path nowhere = home.resolve("nowhere");
    final Session session =
        new Session(pipeline, inPlace, SessionPort.NOBODY, new MidiExport(() -> nowhere, inPlace));
    session.host(args[2]);
    session.load(StateCodec.decode(Files.readAllBytes(Path.of(args[1]))));
    final int percent = Integer.parseInt(args[3]);
    EventQueue.invokeAndWait(
        () -> {
          final PanelView panel =
              new PanelView(
                  new PanelModel(
                      session,
                      new PreferenceStore(nowhere, read -> read.withPercent(percent), inPlace),
                      new Shelf(),
                      1,
                      System::nanoTime));
          panel.setSize(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
          final PanelPlaces places = new PanelPlaces(panel);
          layOut(panel);
          places.print(panel);
        });
  }

  private static void layOut(final Container container) {
    container.doLayout();
    for (final Component inner : container.getComponents()) {
      if (inner instanceof Container child) {
        layOut(child);
      }
    }
  }

  private void print(final Container container) {
    for (final Component inner : container.getComponents()) {
      if (inner.getName() != null && inner.isVisible()) {
        final Point corner = SwingUtilities.convertPoint(inner, 0, 0, panel);
        System.out.println(
            corner.x
                + " "
                + corner.y
                + " "
                + inner.getWidth()
                + " "
                + inner.getHeight()
                + " "
                + inner.getName());
      }
      if (inner instanceof Container child && inner.isVisible()) {
        print(child);
      }
    }
  }
}
