package feelscape.host;

import feelscape.session.Session;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;

/**
 * A panel inside a window that belongs to another process or, where the host has no place for it,
 * in one of its own. Everything happens on the event thread, in the order of the calls.
 */
public final class EmbeddedPanel implements Panel {
  private final Listener listener;
  private @Nullable Shown shown;

  /** What there is while the panel is open. */
  private record Shown(PanelContent content, HeldDrops drops, HostWindow window) {}

  private EmbeddedPanel(final Listener listener) {
    this.listener = listener;
  }

  /** Makes panels with a content, in windows of X11. */
  public static Factory factory(final PanelContent.Factory contents, final Log log) {
    return factory(contents, EmbeddedPanel::find, log);
  }

  private static HostWindow find(final FromShim.PanelOpen where, final Listener listener)
      throws ReflectiveOperationException {
    return where.window() == 0
        ? new OwnWindow(where.title(), listener::closed)
        : new X11Window(where.window(), listener::focusBack);
  }

  static Factory factory(
      final PanelContent.Factory contents, final HostWindow.Finder windows, final Log log) {
    return (session, where, listener) -> {
      final EmbeddedPanel panel = new EmbeddedPanel(listener);
      EventQueue.invokeLater(
          () -> {
            try {
              panel.show(contents, windows, session, where);
            } catch (final ReflectiveOperationException | RuntimeException e) {
              log.fault("the panel could not be shown in window " + where.window(), e);
            }
          });
      return panel;
    };
  }

  @Override
  public void go() {
    later(now -> now.drops().release());
  }

  @Override
  public void resize(final int width, final int height) {
    later(now -> now.window().resize(width, height));
  }

  @Override
  public void close() {
    later(this::close);
  }

  private void close(final Shown last) {
    shown = null;
    last.window().close();
    last.content().end().run();
  }

  private void show(
      final PanelContent.Factory contents,
      final HostWindow.Finder windows,
      final Session session,
      final FromShim.PanelOpen where)
      throws ReflectiveOperationException {
    final PanelContent content = contents.of(session, where.scale());
    try {
      final HeldDrops drops = new HeldDrops(content.component());
      shown = new Shown(content, drops, windows.find(where, listener));
      shown.window().show(rootOf(content), where.width(), where.height());
    } catch (final ReflectiveOperationException | RuntimeException e) {
      if (shown == null) {
        content.end().run();
      } else {
        close(shown);
      }
      throw e;
    }
  }

  /** Popups and tooltips need a root pane above them. */
  private JRootPane rootOf(final PanelContent content) {
    final JComponent component = content.component();
    final JRootPane root = new JRootPane();
    root.setContentPane(
        new FirstPaint(
            component,
            () -> {
              ready(component);
              content.painted().run();
            }));
    component.addPropertyChangeListener("preferredSize", change -> wants(component));
    return root;
  }

  private void ready(final JComponent component) {
    final Dimension least = component.getMinimumSize();
    listener.ready(pixels(least.width), pixels(least.height));
    // A person may have chosen a size for which the host's usual window is too small.
    if (component.getWidth() < least.width || component.getHeight() < least.height) {
      wants(component);
    }
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

  private static int pixels(final int side) {
    return Math.max(1, Math.min(Payload.MOST_PIXELS, side));
  }
}
