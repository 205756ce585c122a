package feelscape.panel;

import feelscape.event.Parameter;
import java.util.Map;
import javax.swing.JToggleButton;

/** A parameter that is on or off. */
final class SwitchView extends JToggleButton implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel panel;
  private final Parameter parameter;

  SwitchView(
      final PanelModel model,
      final Theme theme,
      final Parameter parameter,
      final String title,
      final String hint) {
    super(title);
    panel = model;
    this.parameter = parameter;
    setName(parameter.label());
    setToolTipText(hint);
    putClientProperty(
        "FlatLaf.style",
        Map.of("selectedBackground", theme.accent(), "selectedForeground", theme.onAccent()));
    setFont(theme.font(12));
    setMargin(theme.room(2, 8, 2, 8).getBorderInsets(this));
    addActionListener(event -> model.change(parameter, isSelected() ? 1 : 0));
    refresh();
  }

  @Override
  public void refresh() {
    setSelected(panel.value(parameter) == 1);
  }
}
