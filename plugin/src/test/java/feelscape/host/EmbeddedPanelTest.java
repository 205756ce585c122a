package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.predict.MoodPredictor;
import feelscape.preset.ShippedStyles;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import org.junit.jupiter.api.Test;

final class EmbeddedPanelTest {
  private static final Path WEIGHTS = Path.of("../presets/models/mood.weights");

  private final List<String> heard = new ArrayList<>();
  private final JPanel content = new JPanel();

  @Test
  void saysHowMuchRoomItNeedsOnceItIsPainted() throws Exception {
    open(1240, 800);
    assertThat(heard).containsExactly("ready 900 600");
  }

  @Test
  void asksForMoreRoomWhereTheWindowIsTooSmallForAll() throws Exception {
    open(899, 800);
    assertThat(heard).containsExactly("ready 900 600", "wants 1240 800");
  }

  @Test
  void asksForTheSizeThatAPersonChooses() throws Exception {
    open(1240, 800);
    EventQueue.invokeAndWait(() -> content.setPreferredSize(new Dimension(1860, 1200)));
    assertThat(heard).containsExactly("ready 900 600", "wants 1860 1200");
  }

  /** Opens it in a window of a size, and has all painted that is to be. */
  private void open(final int width, final int height) throws Exception {
    content.setMinimumSize(new Dimension(900, 600));
    content.setPreferredSize(new Dimension(1240, 800));
    final Pipeline pipeline =
        new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), new AnnealingComposer());
    final MidiExport export = new MidiExport(() -> Path.of("nowhere"), Runnable::run);
    final Session session = new Session(pipeline, Runnable::run, SessionPort.NOBODY, export);
    EmbeddedPanel.factory(
            (of, scale) -> new PanelContent(content, () -> {}, () -> {}),
            (where, listener) -> new PaintedWindow(),
            new Log(System.err, () -> Instant.EPOCH))
        .open(session, new FromShim.PanelOpen(1, 1, width, height, ""), new Listener());
    // Showing comes first; what the painting leads to comes behind it.
    EventQueue.invokeAndWait(() -> {});
    EventQueue.invokeAndWait(() -> {});
  }

  private final class Listener implements Panel.Listener {
    @Override
    public void ready(final int leastWidth, final int leastHeight) {
      heard.add("ready " + leastWidth + " " + leastHeight);
    }

    @Override
    public void wants(final int width, final int height) {
      heard.add("wants " + width + " " + height);
    }

    @Override
    public void focusBack() {}

    @Override
    public void closed() {}
  }

  /** Lays out and paints what is put into it, without a display. */
  private static final class PaintedWindow implements HostWindow {
    @Override
    public void show(final Component root, final int width, final int height) {
      root.setSize(width, height);
      layOut(root);
      // The root pane itself would paint into a buffer of its window's.
      final Container panel = ((JRootPane) root).getContentPane();
      panel.paint(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).createGraphics());
    }

    private static void layOut(final Component component) {
      component.doLayout();
      if (component instanceof Container container) {
        for (final Component inner : container.getComponents()) {
          layOut(inner);
        }
      }
    }

    @Override
    public void resize(final int width, final int height) {}

    @Override
    public void close() {}
  }
}
