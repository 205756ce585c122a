package feelscape.host;

import java.awt.Component;
import java.awt.Container;
import java.awt.dnd.DropTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * The drop targets of a component and of all below it, held back from the window system:
 * registering one changes windows of the host, which the shim has to prepare first.
 */
final class HeldDrops {
  private final List<Runnable> releases = new ArrayList<>();

  /** Holds back; before the component is shown. */
  HeldDrops(final Component component) {
    hold(component);
  }

  /** Registers what was held back. */
  void release() {
    releases.forEach(Runnable::run);
    releases.clear();
  }

  private void hold(final Component component) {
    final DropTarget target = component.getDropTarget();
    if (target != null) {
      component.setDropTarget(null);
      releases.add(() -> component.setDropTarget(target));
    }
    if (component instanceof Container container) {
      for (final Component inner : container.getComponents()) {
        hold(inner);
      }
    }
  }
}
