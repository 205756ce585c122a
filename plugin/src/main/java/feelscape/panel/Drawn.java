package feelscape.panel;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A component that draws itself, and has a name and a role for screen readers. */
abstract class Drawn extends JComponent {
  private static final long serialVersionUID = 1;

  private final AccessibleRole role;

  /**
   * A drawing, which the keyboard does not reach.
   *
   * @param least what it needs; more is welcome
   */
  Drawn(final AccessibleRole role, final String name, final Dimension least) {
    this.role = role;
    setName(name);
    setMinimumSize(least);
    setPreferredSize(least);
    setFocusable(false);
    getAccessibleContext().setAccessibleName(name);
  }

  /** Lets the keyboard reach the component; it is painted anew whenever that comes or goes. */
  final void welcomeKeyboard() {
    setFocusable(true);
    addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(final FocusEvent event) {
            repaint();
          }

          @Override
          public void focusLost(final FocusEvent event) {
            repaint();
          }
        });
  }

  /** Shows, if it is so, that this component has the keyboard. */
  final void ring(final Graphics2D g, final Theme theme, final Shape around) {
    if (isFocusOwner()) {
      g.setStroke(new BasicStroke(theme.stroke(1.5)));
      g.setColor(theme.text());
      g.draw(around);
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new Spoken();
    }
    return accessibleContext;
  }

  /** What a screen reader hears of. */
  class Spoken extends AccessibleJComponent {
    private static final long serialVersionUID = 1;

    @Override
    public AccessibleRole getAccessibleRole() {
      return role;
    }
  }
}
