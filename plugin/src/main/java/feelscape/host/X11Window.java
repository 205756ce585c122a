package feelscape.host;

import java.awt.Component;
import java.awt.Frame;

/** A window of X11 that belongs to another process. */
final class X11Window implements HostWindow {
  private final Frame frame;
  private final KeyboardLoan keyboard;

  X11Window(final long number, final Runnable focusBack) throws ReflectiveOperationException {
    frame = frameIn(number);
    keyboard = new KeyboardLoan(frame, focusBack);
  }

  @Override
  public void show(final Component content, final int width, final int height) {
    frame.add(content);
    resize(width, height);
  }

  @Override
  public void resize(final int width, final int height) {
    frame.setBounds(0, 0, width, height);
    frame.validate();
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
