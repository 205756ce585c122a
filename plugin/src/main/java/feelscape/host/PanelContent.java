package feelscape.host;

import feelscape.session.Session;
import javax.swing.JComponent;

/**
 * What is in a panel; belongs to the event thread.
 *
 * @param component asks the window to follow when its preferred size changes
 * @param painted is run once, when it can be seen: now there is time for what could wait
 * @param end is run once, when the panel has closed or could not be shown
 */
public record PanelContent(JComponent component, Runnable painted, Runnable end) {

  /** Makes contents. */
  @FunctionalInterface
  public interface Factory {

    /** The content for a session, everything larger than usual by {@code scale}. */
    PanelContent of(Session session, double scale);
  }
}
