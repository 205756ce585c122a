package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.JTextField;

/** A parameter's value, which another can be typed over; Enter takes it, all else leaves it. */
final class ValueField extends JTextField implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final Parameter parameter;
  private final Unit unit;
  private final transient Runnable onDone;

  /** What was typed before the keyboard was here. */
  private String beginning = "";

  /**
   * A field.
   *
   * @param alignment of {@link JTextField}
   * @param onDone what happens when a person has finished by the keyboard
   */
  ValueField(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final Unit unit,
      final int alignment,
      final Runnable onDone) {
    this.model = model;
    this.theme = theme;
    this.parameter = parameter;
    this.unit = unit;
    this.onDone = onDone;
    setHorizontalAlignment(alignment);
    setName(parameter.label() + " value");
    setToolTipText("Type a value, " + unit.range(parameter) + ", and press Enter.");
    getAccessibleContext().setAccessibleName(getName());
    setFont(theme.bold(12));
    setForeground(theme.text());
    setBorder(theme.room(0, 2, 0, 2));
    setOpaque(false);
    setMinimumSize(theme.size(56, 18));
    setPreferredSize(theme.size(56, 18));
    addActionListener(event -> take());
    addFocusListener(new Selecting());
    Act.bind(this, WHEN_FOCUSED, this::leave, "ESCAPE");
    refresh();
  }

  /** Takes the keyboard, and begins with what a person has typed already. */
  void type(final String typed) {
    beginning += typed;
    requestFocusInWindow();
  }

  private void take() {
    unit.read(getText())
        .ifPresentOrElse(
            value -> model.change(parameter, value),
            () ->
                model.complain(
                    "The %s is '%s'; it must be a number, %s."
                        .formatted(parameter.label(), getText(), unit.range(parameter))));
    leave();
  }

  private void leave() {
    show(model.value(parameter));
    // In a host the keyboard goes back there first, and whatever asks for it then asks in vain.
    EventQueue.invokeLater(onDone);
  }

  @Override
  public void refresh() {
    if (!isFocusOwner()) {
      show(model.value(parameter));
    }
  }

  private void show(final double value) {
    final String text = unit.write(value);
    if (!text.equals(getText())) {
      setText(text);
    }
  }

  @Override
  protected void paintComponent(final Graphics graphics) {
    if (isFocusOwner()) {
      final Graphics2D g = Paint.smooth(graphics);
      Paint.rounded(g, theme.line(), 0, 0, getWidth(), getHeight(), theme.px(6));
      g.dispose();
    }
    super.paintComponent(graphics);
  }

  /** What is there is to be typed over, and comes back if nothing is. */
  private final class Selecting implements FocusListener {
    @Override
    public void focusGained(final FocusEvent event) {
      if (beginning.isEmpty()) {
        selectAll();
      } else {
        setText(beginning);
        beginning = "";
      }
      repaint();
    }

    @Override
    public void focusLost(final FocusEvent event) {
      show(model.value(parameter));
      repaint();
    }
  }
}
