package feelscape.host;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** A window of the panel's own, for hosts that have no place for it in theirs. */
final class OwnWindow implements HostWindow {
  private final JFrame frame;

  /**
   * A window that is not seen yet.
   *
   * @param onClosed is run when a person closes it; whoever made the window then {@link #close}s it
   */
  OwnWindow(final String title, final Runnable onClosed) {
    frame = new JFrame(title);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(final WindowEvent event) {
            frame.setVisible(false);
            onClosed.run();
          }
        });
  }

  @Override
  public void show(final Component content, final int width, final int height) {
    frame.getContentPane().add(content, BorderLayout.CENTER);
    resize(width, height);
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  @Override
  public void resize(final int width, final int height) {
    frame.getContentPane().setPreferredSize(new Dimension(width, height));
    frame.pack();
  }

  @Override
  public void close() {
    frame.dispose();
  }
}
