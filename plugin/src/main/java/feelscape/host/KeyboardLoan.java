package feelscape.host;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Leaves the keyboard to the host, so that Space rolls it whatever was clicked in the panel, but
 * for a text field while somebody writes in it: from the pointer's arrival, since at the press of a
 * button it is too late, to Enter, Escape or a press elsewhere.
 */
final class KeyboardLoan implements AWTEventListener, AutoCloseable {
  private static final long EVENTS =
      AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK | AWTEvent.KEY_EVENT_MASK;

  private final Frame frame;
  private final Runnable givenBack;

  /** Takes the keyboard away from a frame until {@link #close}. */
  KeyboardLoan(final Frame frame, final Runnable givenBack) {
    this.frame = frame;
    this.givenBack = givenBack;
    frame.setFocusableWindowState(false);
    Toolkit.getDefaultToolkit().addAWTEventListener(this, EVENTS);
  }

  @Override
  public void close() {
    Toolkit.getDefaultToolkit().removeAWTEventListener(this);
  }

  @Override
  public void eventDispatched(final AWTEvent event) {
    if (event.getSource() instanceof Component source
        && SwingUtilities.getWindowAncestor(source) == frame) {
      handle(event, source instanceof JTextComponent text && text.isEditable());
    }
  }

  private void handle(final AWTEvent event, final boolean inText) {
    switch (event.getID()) {
      case MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED -> {
        if (inText) {
          lend(true);
        }
      }
      case MouseEvent.MOUSE_EXITED -> {
        if (inText && !isWriting()) {
          lend(false);
        }
      }
      case MouseEvent.MOUSE_PRESSED -> {
        if (!inText && isWriting()) {
          giveBack();
        }
      }
      case KeyEvent.KEY_PRESSED -> {
        if (inText && isLast((KeyEvent) event)) {
          // After the field itself has heard of the key.
          EventQueue.invokeLater(this::giveBack);
        }
      }
      default -> {}
    }
  }

  private static boolean isLast(final KeyEvent key) {
    return key.getKeyCode() == KeyEvent.VK_ENTER || key.getKeyCode() == KeyEvent.VK_ESCAPE;
  }

  private boolean isWriting() {
    return frame.getFocusOwner() instanceof JTextComponent;
  }

  private void lend(final boolean focusable) {
    if (frame.getFocusableWindowState() != focusable) {
      frame.setFocusableWindowState(focusable);
    }
  }

  private void giveBack() {
    lend(false);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().clearGlobalFocusOwner();
    givenBack.run();
  }
}
