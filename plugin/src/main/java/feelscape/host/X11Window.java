package feelscape.host;

import java.awt.Component;
import java.awt.Frame;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;

/** A window of X11 that belongs to another process. */
final class X11Window implements HostWindow {
  private final Frame frame;
  private final KeyboardLoan keyboard;
  private int width;
  private int height;

  X11Window(final long number, final Runnable focusBack) throws ReflectiveOperationException {
    frame = frameIn(number);
    keyboard = new KeyboardLoan(frame, focusBack);
    frame.addComponentListener(new LateWord());
  }

  @Override
  public void show(final Component content, final int width, final int height) {
    frame.add(content);
    resize(width, height);
  }

  @Override
  public void resize(final int newWidth, final int newHeight) {
    width = newWidth;
    height = newHeight;
    place();
  }

  private void place() {
    frame.setBounds(0, 0, width, height);
    frame.validate();
  }

  /**
   * AWT makes its window on the root and moves it from there. A window manager that saw it tells it
   * the size that it had then, a pixel, after all that has come since; and AWT believes that.
   */
  private final class LateWord extends ComponentAdapter {
    @Override
    public void componentResized(final ComponentEvent event) {
      if (frame.getWidth() <= 1) {
        place();
      }
    }
  }

  @Override
  public void close() {
    keyboard.close();
    frame.dispose();
  }

  /** The JDK's frame for windows of other processes, which no public class offers. */
  private static Frame frameIn(final long window) throws ReflectiveOperationException {
    return Class.forName("sun.awt.X11.XEmbeddedFrame")
        .asSubclass(Frame.class)
        .getConstructor(long.class, boolean.class)
        .newInstance(window, false);
  }
}
