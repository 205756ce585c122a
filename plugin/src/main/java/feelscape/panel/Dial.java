package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter is turned by: dragged up and down (with Shift finely), by the wheel, by the
 * arrow and page keys, Home and End; a double click or Delete puts it back.
 */
final class Dial extends Drawn implements View {
  private static final long serialVersionUID = 1;

  /** Where a dial begins, in degrees as of a compass of mathematicians, and how far it turns. */
  private static final double START = 225;

  private static final double SWEEP = 270;
  private static final double TRAVEL = 180;
  private static final double FINE = 0.2;
  private static final double KEY_STEPS = 32;
  private static final String NUMBERS = "0123456789+-.,";

  private final transient PanelModel model;
  private final Theme theme;
  private final Parameter parameter;
  private final transient DoubleFunction<Color> colour;
  private final transient Consumer<String> onTyping;
  private double shown = Double.NaN;

  /**
   * A dial.
   *
   * @param colour of the part that is turned up, by its share of the whole
   * @param diameter in pixels as designed
   * @param onTyping hears what a person begins to type instead
   */
  Dial(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final DoubleFunction<Color> colour,
      final double diameter,
      final Consumer<String> onTyping) {
    super(AccessibleRole.SLIDER, parameter.label(), theme.size(diameter, diameter));
    this.model = model;
    this.theme = theme;
    this.parameter = parameter;
    this.colour = colour;
    this.onTyping = onTyping;
    welcomeKeyboard();
    setCursor(Cursor.getPredefinedCursor(Cursor.N_RESIZE_CURSOR));
    final Turning turning = new Turning();
    addMouseListener(turning);
    addMouseMotionListener(turning);
    addMouseWheelListener(turning);
    addKeyListener(new Typing());
    bindKeys();
    refresh();
  }

  private void bindKeys() {
    bind(() -> nudge(1), "UP", "RIGHT", "KP_UP", "KP_RIGHT");
    bind(() -> nudge(-1), "DOWN", "LEFT", "KP_DOWN", "KP_LEFT");
    bind(() -> nudge(4), "PAGE_UP");
    bind(() -> nudge(-4), "PAGE_DOWN");
    bind(() -> model.change(parameter, parameter.least()), "HOME");
    bind(() -> model.change(parameter, parameter.most()), "END");
    bind(this::putBack, "DELETE", "BACK_SPACE");
    bind(() -> onTyping.accept(""), "ENTER");
  }

  private void bind(final Runnable action, final String... keys) {
    Act.bind(this, WHEN_FOCUSED, action, keys);
  }

  private void nudge(final double steps) {
    final double step = parameter.step() > 0 ? parameter.step() : range() / KEY_STEPS;
    model.change(parameter, model.value(parameter) + steps * step);
  }

  private void putBack() {
    model.change(parameter, model.standard(parameter));
  }

  private double range() {
    return parameter.most() - parameter.least();
  }

  @Override
  public void refresh() {
    final double now = model.value(parameter);
    if (now != shown) {
      getAccessibleContext()
          .firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, shown, now);
      shown = now;
      repaint();
    }
  }

  /** Wherever it is laid, the dial is round. */
  @Override
  public Dimension getMaximumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    final Graphics2D g = Paint.smooth(graphics);
    final double diameter = Math.min(getWidth(), getHeight());
    g.translate((getWidth() - diameter) / 2, (getHeight() - diameter) / 2);
    paint(g, diameter, (shown - parameter.least()) / range());
    g.dispose();
  }

  private void paint(final Graphics2D g, final double diameter, final double share) {
    final double width = Math.max(theme.stroke(3), diameter / 14);
    final double rim = width / 2 + 1;
    final double body = rim + width * 1.3;
    final Ellipse2D disc =
        new Ellipse2D.Double(body, body, diameter - 2 * body, diameter - 2 * body);
    g.setColor(theme.raised());
    g.fill(disc);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(theme.line());
    arc(g, rim, diameter, 0, 1);
    final double zero = parameter.least() < 0 ? 0.5 : 0;
    g.setColor(colour.apply(share));
    arc(g, rim, diameter, zero, share);
    pointer(g, diameter / 2, diameter / 2 - body, share);
    ring(g, theme, disc);
  }

  private static void arc(
      final Graphics2D g,
      final double rim,
      final double diameter,
      final double from,
      final double to) {
    final double side = diameter - 2 * rim;
    g.draw(
        new Arc2D.Double(
            rim, rim, side, side, START - SWEEP * from, -SWEEP * (to - from), Arc2D.OPEN));
  }

  private void pointer(
      final Graphics2D g, final double middle, final double radius, final double share) {
    final double angle = Math.toRadians(START - SWEEP * share);
    final double dx = Math.cos(angle) * radius;
    final double dy = -Math.sin(angle) * radius;
    g.setColor(theme.text());
    g.draw(
        new Line2D.Double(
            middle + dx * 0.5, middle + dy * 0.5, middle + dx * 0.82, middle + dy * 0.82));
  }

  private final class Typing extends KeyAdapter {
    @Override
    public void keyTyped(final KeyEvent event) {
      if (NUMBERS.indexOf(event.getKeyChar()) >= 0) {
        onTyping.accept(String.valueOf(event.getKeyChar()));
        event.consume();
      }
    }
  }

  private final class Turning extends MouseAdapter {
    private int lastY;
    private double exact;
    private boolean held;

    @Override
    public void mousePressed(final MouseEvent event) {
      if (SwingUtilities.isLeftMouseButton(event) && !held) {
        requestFocusInWindow();
        lastY = event.getY();
        exact = model.value(parameter);
        held = true;
        model.begin(parameter);
      }
    }

    @Override
    public void mouseDragged(final MouseEvent event) {
      if (held) {
        final double pace = event.isShiftDown() ? FINE : 1;
        final double moved = (lastY - event.getY()) * pace / theme.px(TRAVEL) * range();
        exact = Math.max(parameter.least(), Math.min(parameter.most(), exact + moved));
        lastY = event.getY();
        model.set(parameter, exact);
      }
    }

    @Override
    public void mouseReleased(final MouseEvent event) {
      if (held && SwingUtilities.isLeftMouseButton(event)) {
        held = false;
        model.end(parameter);
      }
    }

    @Override
    public void mouseClicked(final MouseEvent event) {
      if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
        putBack();
      }
    }

    @Override
    public void mouseWheelMoved(final MouseWheelEvent event) {
      nudge(-event.getPreciseWheelRotation());
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new SpokenValue();
    }
    return accessibleContext;
  }

  /** The dial as a screen reader knows it. */
  private final class SpokenValue extends Spoken implements AccessibleValue {
    private static final long serialVersionUID = 1;

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return model.value(parameter);
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
