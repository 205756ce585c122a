package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A parameter with a few values that have names. */
final class ChoiceView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Parameter parameter;
  private final JComboBox<String> box;

  ChoiceView(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final String title,
      final String hint,
      final List<String> names) {
    super(new BorderLayout(0, theme.px(3)));
    this.model = model;
    this.parameter = parameter;
    box = new JComboBox<>(names.toArray(String[]::new));
    box.setName(parameter.label());
    box.setToolTipText(hint);
    box.getAccessibleContext().setAccessibleName(title);
    final JLabel label = theme.label(title, theme.font(12), theme.dim());
    label.setLabelFor(box);
    setOpaque(false);
    add(label, BorderLayout.NORTH);
    add(box, BorderLayout.CENTER);
    refresh();
    box.addActionListener(event -> choose());
  }

  private void choose() {
    if (box.getSelectedIndex() != model.settings().value(parameter)) {
      model.change(parameter, box.getSelectedIndex());
    }
  }

  @Override
  public void refresh() {
    final int value = (int) model.settings().value(parameter);
    if (box.getSelectedIndex() != value) {
      box.setSelectedIndex(value);
    }
  }
}
