package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.datatransfer.Clipboard;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** A panel without a display: laid out, looked at and used on the event thread. */
final class Stage {
  final PanelView panel;
  final Clipboard clipboard;
  private final PanelModel model;
  private Dimension size;

  private Stage(
      final PanelModel model,
      final PanelView panel,
      final Clipboard clipboard,
      final Dimension size) {
    this.clipboard = clipboard;
    this.model = model;
    this.panel = panel;
    this.size = size;
  }

  /** A panel in its usual size, whose questions nobody answers. */
  static Stage of(final PanelModel model, final Theme theme) throws Exception {
    return of(model, theme, new Answers());
  }

  static Stage of(final PanelModel model, final Theme theme, final FileQuestion question)
      throws Exception {
    return onEventThread(
        () -> {
          wish(model, theme);
          final Clipboard clipboard = new Clipboard("of a test");
          final PanelView panel = new PanelView(model, near -> question, () -> clipboard);
          final Stage stage = new Stage(model, panel, clipboard, panel.getPreferredSize());
          stage.lay();
          return stage;
        });
  }

  private static void wish(final PanelModel model, final Theme theme) {
    model.setDark(theme.dark());
    model.setSize(theme.percent());
  }

  static <T> T onEventThread(final Callable<T> work) throws Exception {
    final FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  /** Brings the panel to another size. */
  void resize(final Dimension other) throws Exception {
    size = other;
    run(this::lay);
  }

  /** Puts another theme on. */
  void wear(final Theme theme) throws Exception {
    run(
        () -> {
          wish(model, theme);
          panel.refresh();
          lay();
        });
  }

  /** Has the panel show the model as it is now. */
  void refresh() throws Exception {
    run(
        () -> {
          panel.refresh();
          lay();
        });
  }

  static void run(final Runnable work) throws Exception {
    SwingUtilities.invokeAndWait(work);
  }

  private void lay() {
    panel.setSize(size);
    lay(panel);
  }

  private static void lay(final Component component) {
    if (component instanceof Container container) {
      container.doLayout();
      Stream.of(container.getComponents()).forEach(Stage::lay);
    }
  }

  /** Does what a key does on a part. */
  void press(final String name, final String key) throws Exception {
    final JComponent on = part(JComponent.class, name);
    final Object action = on.getInputMap().get(KeyStroke.getKeyStroke(key));
    assertThat(action).as(key + " on " + name).isNotNull();
    act(on, action);
  }

  /** Does what a key does wherever the keyboard is in the panel. */
  void press(final String key) throws Exception {
    final Object action =
        panel
            .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
            .get(KeyStroke.getKeyStroke(key));
    assertThat(action).as(key).isNotNull();
    act(panel, action);
  }

  private static void act(final JComponent on, final Object action) throws Exception {
    run(
        () ->
            on.getActionMap()
                .get(action)
                .actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, "")));
  }

  void click(final String name) throws Exception {
    run(() -> ((AbstractButton) named(name)).doClick(0));
  }

  Component named(final String name) {
    return parts()
        .filter(part -> name.equals(part.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is named " + name));
  }

  <C extends Component> C part(final Class<C> type, final String name) {
    return type.cast(named(name));
  }

  /** All that is in the panel, hidden or not. */
  Stream<Component> parts() {
    return parts(panel);
  }

  private static Stream<Component> parts(final Container root) {
    return Stream.of(root.getComponents())
        .flatMap(
            part ->
                part instanceof Container inner
                    ? Stream.concat(Stream.of(part), parts(inner))
                    : Stream.of(part));
  }

  /** All that can be seen. */
  Stream<Component> visibleParts() {
    return parts().filter(this::isVisible);
  }

  private boolean isVisible(final Component part) {
    return part == panel || (part.isVisible() && isVisible(part.getParent()));
  }

  /** A part as it is painted on a screen of a scale. */
  static BufferedImage paint(final Component part, final int scale) throws Exception {
    return onEventThread(
        () -> {
          final BufferedImage image =
              new BufferedImage(
                  scale * part.getWidth(), scale * part.getHeight(), BufferedImage.TYPE_INT_ARGB);
          final Graphics2D g = image.createGraphics();
          g.scale(scale, scale);
          g.setClip(0, 0, part.getWidth(), part.getHeight());
          part.paint(g);
          g.dispose();
          return image;
        });
  }

  BufferedImage paint(final String name) throws Exception {
    return paint(named(name), 1);
  }
}
