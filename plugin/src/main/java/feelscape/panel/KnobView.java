package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** A dial with its name and its value. */
final class KnobView extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final double DIAMETER = 42;

  private final Dial dial;
  private final ValueField value;

  KnobView(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final Unit unit,
      final String title,
      final String hint) {
    super(new BorderLayout(0, theme.px(4)));
    setOpaque(false);
    dial = new Dial(model, theme, parameter, share -> theme.accent(), DIAMETER, this::type);
    dial.setToolTipText(hint);
    dial.getAccessibleContext().setAccessibleName(title);
    dial.getAccessibleContext().setAccessibleDescription(hint);
    value =
        new ValueField(
            model, theme, parameter, unit, SwingConstants.CENTER, dial::requestFocusInWindow);
    final JLabel label = theme.label(title, theme.font(12), theme.dim());
    label.setHorizontalAlignment(SwingConstants.CENTER);
    label.setLabelFor(dial);
    final JPanel words = new JPanel(new GridLayout(2, 1));
    words.setOpaque(false);
    words.add(label);
    words.add(value);
    add(dial, BorderLayout.CENTER);
    add(words, BorderLayout.SOUTH);
  }

  private void type(final String beginning) {
    value.type(beginning);
  }

  @Override
  public void refresh() {
    dial.refresh();
    value.refresh();
  }
}
