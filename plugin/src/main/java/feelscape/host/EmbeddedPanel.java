package feelscape.host;

import feelscape.session.Session;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;

/**
 * A panel inside a window of X11 that belongs to another process. Everything happens on the event
 * thread, in the order of the calls.
 */
public final class EmbeddedPanel implements Panel {
  private final Listener listener;
  private final Log log;
  private @Nullable Shown shown;

  /** What there is while the panel is open. */
  private record Shown(Frame frame, HeldDrops drops, KeyboardLoan keyboard) {}

  private EmbeddedPanel(final Listener listener, final Log log) {
    this.listener = listener;
    this.log = log;
  }

  /** Makes panels with a content. */
  public static Factory factory(final PanelContent content, final Log log) {
    return (session, where, listener) -> {
      final EmbeddedPanel panel = new EmbeddedPanel(listener, log);
      EventQueue.invokeLater(() -> panel.show(content, session, where));
      return panel;
    };
  }

  @Override
  public void go() {
    later(now -> now.drops().release());
  }

  @Override
  public void resize(final int width, final int height) {
    later(now -> place(now.frame(), width, height));
  }

  @Override
  public void close() {
    later(
        now -> {
          shown = null;
          now.keyboard().close();
          now.frame().dispose();
        });
  }

  private void show(
      final PanelContent content, final Session session, final FromShim.PanelOpen where) {
    try {
      final JComponent component = content.of(session, where.scale());
      final HeldDrops drops = new HeldDrops(component);
      final Frame frame = frameIn(where.window());
      shown = new Shown(frame, drops, new KeyboardLoan(frame, listener::focusBack));
      frame.add(rootOf(component));
      place(frame, where.width(), where.height());
    } catch (final ReflectiveOperationException | RuntimeException e) {
      log.fault("the panel could not be shown in window " + where.window(), e);
    }
  }

  /** Popups and tooltips need a root pane above them. */
  private JRootPane rootOf(final JComponent component) {
    final JRootPane root = new JRootPane();
    root.setContentPane(new FirstPaint(component, () -> ready(component)));
    component.addPropertyChangeListener("preferredSize", change -> wants(component));
    return root;
  }

  private void ready(final JComponent component) {
    final Dimension least = component.getMinimumSize();
    listener.ready(pixels(least.width), pixels(least.height));
  }

  private void wants(final JComponent component) {
    final Dimension size = component.getPreferredSize();
    listener.wants(pixels(size.width), pixels(size.height));
  }

  private void later(final Consumer<Shown> action) {
    EventQueue.invokeLater(
        () -> {
          if (shown != null) {
            action.accept(shown);
          }
        });
  }

  private static void place(final Frame frame, final int width, final int height) {
    frame.setBounds(0, 0, width, height);
    frame.validate();
  }

  private static int pixels(final int side) {
    return Math.max(1, Math.min(Payload.MOST_PIXELS, side));
  }

  /** The JDK's frame for windows of other processes, which no public class offers. */
  private static Frame frameIn(final long window) throws ReflectiveOperationException {
    return Class.forName("sun.awt.X11.XEmbeddedFrame")
        .asSubclass(Frame.class)
        .getConstructor(long.class, boolean.class)
        .newInstance(window, false);
  }
}
