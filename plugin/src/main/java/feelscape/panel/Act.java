package feelscape.panel;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** What a key does. */
final class Act extends AbstractAction {
  private static final long serialVersionUID = 1;

  private final transient Runnable action;

  private Act(final Runnable action) {
    this.action = action;
  }

  /**
   * Has keys do something.
   *
   * @param when one of the conditions of {@link JComponent}, such as {@code WHEN_FOCUSED}
   */
  static void bind(
      final JComponent part, final int when, final Runnable action, final String... keys) {
    for (final String key : keys) {
      part.getInputMap(when).put(KeyStroke.getKeyStroke(key), key);
      part.getActionMap().put(key, new Act(action));
    }
  }

  @Override
  public void actionPerformed(final ActionEvent event) {
    action.run();
  }
}
