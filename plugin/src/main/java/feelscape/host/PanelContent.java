package feelscape.host;

import feelscape.session.Session;
import javax.swing.JComponent;

/** Makes what is in a panel. */
@FunctionalInterface
public interface PanelContent {

  /**
   * The content for a session, everything larger than usual by {@code scale}; on the event thread.
   * When its preferred size changes, the window is asked to follow.
   */
  JComponent of(Session session, double scale);
}
