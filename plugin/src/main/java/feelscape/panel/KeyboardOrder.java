package feelscape.panel;

import java.awt.Component;
import java.awt.ContainerOrderFocusTraversalPolicy;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSlider;

/**
 * Where Tab leads: from control to control as they were added, which is from the head to the foot.
 * Values are left out, as their knobs lead to them.
 */
final class KeyboardOrder extends ContainerOrderFocusTraversalPolicy {
  private static final long serialVersionUID = 1;

  @Override
  protected boolean accept(final Component component) {
    return isControl(component) && super.accept(component);
  }

  /** Whether it is for a person to use, by whatever means. */
  static boolean isControl(final Component component) {
    if (component.getParent() instanceof JComboBox || component.getParent() instanceof JScrollBar) {
      return false;
    }
    return component instanceof AbstractButton
        || component instanceof JComboBox
        || component instanceof JList
        || component instanceof JSlider
        || component instanceof SeedField
        || (component instanceof Drawn && component.isFocusable());
  }
}
