package feelscape.host;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Graphics;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Holds a component, and has something done when it has been painted for the first time. */
final class FirstPaint extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient Runnable onPainted;
  private boolean painted;

  FirstPaint(final JComponent component, final Runnable onPainted) {
    super(new BorderLayout());
    this.onPainted = onPainted;
    add(component);
  }

  @Override
  public void paint(final Graphics graphics) {
    super.paint(graphics);
    if (!painted) {
      painted = true;
      EventQueue.invokeLater(onPainted);
    }
  }
}
