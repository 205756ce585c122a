package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Map;
import java.util.function.DoubleFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * A knob for a parameter: dragged up and down (with Shift finely), turned by the wheel and the
 * arrow keys, and put back by a double click.
 */
class KnobView extends JComponent implements View {
  private static final long serialVersionUID = 1;

  /** Where a knob begins, in degrees as of a compass of mathematicians, and how far it turns. */
  private static final double START = 225;

  private static final double SWEEP = 270;
  private static final double TRAVEL = 180;
  private static final double FINE = 0.2;
  private static final double KEY_STEPS = 32;
  private static final Map<String, Integer> KEYS =
      Map.of("UP", 1, "RIGHT", 1, "DOWN", -1, "LEFT", -1, "PAGE_UP", 4, "PAGE_DOWN", -4);

  private final transient PanelModel model;
  private final Theme theme;
  private final Parameter parameter;
  private final String title;
  private final transient DoubleFunction<String> unit;
  private final int diameter;
  private double shown = Double.NaN;

  /**
   * A knob.
   *
   * @param unit how a value is written
   * @param diameter in pixels as designed
   */
  KnobView(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final String title,
      final String hint,
      final DoubleFunction<String> unit,
      final int diameter) {
    this.model = model;
    this.theme = theme;
    this.parameter = parameter;
    this.title = title;
    this.unit = unit;
    this.diameter = theme.px(diameter);
    setName(parameter.label());
    setToolTipText(hint);
    setFocusable(true);
    setCursor(Cursor.getPredefinedCursor(Cursor.N_RESIZE_CURSOR));
    final Turning turning = new Turning();
    addMouseListener(turning);
    addMouseMotionListener(turning);
    addMouseWheelListener(turning);
    addFocusListener(turning);
    KEYS.forEach(this::bind);
    refresh();
  }

  private void bind(final String key, final int steps) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(final ActionEvent event) {
                nudge(steps);
              }
            });
  }

  private double range() {
    return parameter.most() - parameter.least();
  }

  private void nudge(final double steps) {
    final double step = parameter.step() > 0 ? parameter.step() : range() / KEY_STEPS;
    model.change(parameter, value() + steps * step);
  }

  /** What the knob shows; a piece may have its own for a parameter nobody touched. */
  double value() {
    return parameter == Parameter.SWING
        ? model
            .piece()
            .map(piece -> model.settings().swing(piece.groove()))
            .orElse(parameter.standard())
        : model.settings().value(parameter);
  }

  @Override
  public final void refresh() {
    if (value() != shown) {
      shown = value();
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(
        Math.max(diameter + theme.px(8), theme.px(74)),
        diameter + theme.px(diameter > theme.px(80) ? 48 : 38));
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final double x = (getWidth() - diameter) / 2.0;
    final double share = (shown - parameter.least()) / range();
    dial(g, x, theme.px(2), share);
    g.setFont(theme.font(12));
    centred(g, title, theme.dim(), getHeight() - theme.px(18));
    g.setFont(theme.bold(12));
    centred(g, unit.apply(shown), theme.text(), getHeight() - theme.px(3));
    g.dispose();
  }

  private void dial(final Graphics2D g, final double x, final double y, final double share) {
    final double width = Math.max(theme.stroke(3), diameter / 14.0);
    final double inset = width / 2 + 1;
    final double side = diameter - 2 * inset;
    final double body = inset + width * 1.3;
    g.setColor(theme.raised());
    g.fill(new Ellipse2D.Double(x + body, y + body, diameter - 2 * body, diameter - 2 * body));
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(theme.line());
    g.draw(new Arc2D.Double(x + inset, y + inset, side, side, START, -SWEEP, Arc2D.OPEN));
    g.setColor(colour(share));
    final double zero = parameter.least() < 0 ? 0.5 : 0;
    g.draw(
        new Arc2D.Double(
            x + inset,
            y + inset,
            side,
            side,
            START - SWEEP * zero,
            -SWEEP * (share - zero),
            Arc2D.OPEN));
    pointer(g, x + diameter / 2.0, y + diameter / 2.0, diameter / 2.0 - body, share);
    if (isFocusOwner()) {
      g.setStroke(new BasicStroke(theme.stroke(1)));
      g.setColor(theme.accent());
      g.draw(new Ellipse2D.Double(x + body, y + body, diameter - 2 * body, diameter - 2 * body));
    }
  }

  private void pointer(
      final Graphics2D g, final double x, final double y, final double radius, final double share) {
    final double angle = Math.toRadians(START - SWEEP * share);
    final double dx = Math.cos(angle) * radius;
    final double dy = -Math.sin(angle) * radius;
    g.setColor(theme.text());
    g.draw(new Line2D.Double(x + dx * 0.55, y + dy * 0.55, x + dx * 0.85, y + dy * 0.85));
  }

  /** The colour of the part that is turned up. */
  Color colour(final double share) {
    return theme.accent();
  }

  private void centred(
      final Graphics2D g, final String text, final Color colour, final int baseline) {
    final FontMetrics metrics = g.getFontMetrics();
    g.setColor(colour);
    g.drawString(text, (getWidth() - metrics.stringWidth(text)) / 2, baseline);
  }

  private final class Turning extends MouseAdapter implements FocusListener {
    private int lastY;
    private double exact;

    @Override
    public void mousePressed(final MouseEvent event) {
      requestFocusInWindow();
      lastY = event.getY();
      exact = value();
      model.begin(parameter);
    }

    @Override
    public void mouseDragged(final MouseEvent event) {
      final double pace = event.isShiftDown() ? FINE : 1;
      final double moved = (lastY - event.getY()) * pace / theme.px(TRAVEL) * range();
      exact = Math.max(parameter.least(), Math.min(parameter.most(), exact + moved));
      lastY = event.getY();
      model.set(parameter, exact);
    }

    @Override
    public void mouseReleased(final MouseEvent event) {
      model.end(parameter);
    }

    @Override
    public void mouseClicked(final MouseEvent event) {
      if (event.getClickCount() == 2) {
        model.change(parameter, parameter.standard());
      }
    }

    @Override
    public void mouseWheelMoved(final MouseWheelEvent event) {
      nudge(-event.getPreciseWheelRotation());
    }

    @Override
    public void focusGained(final FocusEvent event) {
      repaint();
    }

    @Override
    public void focusLost(final FocusEvent event) {
      repaint();
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new Spoken();
      accessibleContext.setAccessibleName(title);
    }
    return accessibleContext;
  }

  /** The knob as a screen reader knows it: a slider. */
  private final class Spoken extends AccessibleJComponent implements AccessibleValue {
    private static final long serialVersionUID = 1;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return value();
    }

    @Override
    public boolean setCurrentAccessibleValue(final @Nullable Number number) {
      if (number == null) {
        return false;
      }
      model.change(parameter, number.doubleValue());
      return true;
    }

    @Override
    public Number getMinimumAccessibleValue() {
      return parameter.least();
    }

    @Override
    public Number getMaximumAccessibleValue() {
      return parameter.most();
    }
  }
}
