package feelscape.panel;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The name, what the piece is, and what concerns all of it. */
final class Header extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final int ICON = 18;

  private final transient PanelModel model;
  private final Theme theme;
  private final JLabel headline;
  private final JButton play;
  private final JButton undo;
  private final JButton redo;

  Header(
      final PanelModel model,
      final Theme theme,
      final Runnable copy,
      final Consumer<Theme> changeTheme) {
    super(new BorderLayout(theme.px(12), 0));
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    headline = theme.label("", theme.font(14), theme.dim());
    headline.setName("headline");
    headline.setMinimumSize(theme.size(80, 20));
    play = button(Icons.PLAY, "play", "Run the playhead (Space).", model::togglePlay);
    play.putClientProperty("JButton.buttonType", null);
    play.setBackground(theme.accent());
    undo = button(Icons.UNDO, "undo", "Back to the take before (Ctrl+Z).", model::undo);
    redo = button(Icons.REDO, "redo", "Forward again (Ctrl+Shift+Z).", model::redo);
    final JPanel tools = new JPanel(new FlowLayout(FlowLayout.TRAILING, theme.px(2), 0));
    tools.setOpaque(false);
    tools.add(play);
    tools.add(undo);
    tools.add(redo);
    tools.add(Box.createHorizontalStrut(theme.px(8)));
    tools.add(button(Icons.COPY, "copy", "Copy the MIDI file to the clipboard (Ctrl+C).", copy));
    tools.add(Box.createHorizontalStrut(theme.px(8)));
    tools.add(
        button(
            Icons.THEME,
            "theme",
            theme.dark() ? "A light panel." : "A dark panel.",
            () -> changeTheme.accept(new Theme(!theme.dark(), theme.percent()))));
    tools.add(sizes(changeTheme));
    add(theme.label("FeelScape", theme.bold(20), theme.text()), BorderLayout.WEST);
    add(headline, BorderLayout.CENTER);
    add(tools, BorderLayout.EAST);
    refresh();
  }

  private JButton button(
      final Icons icon, final String name, final String hint, final Runnable action) {
    final JButton button = new JButton(icon.at(theme.px(ICON)));
    dress(button, name, hint);
    button.addActionListener(event -> action.run());
    return button;
  }

  private void dress(final AbstractButton button, final String name, final String hint) {
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setName(name);
    button.setToolTipText(hint);
    button.setForeground(theme.text());
    button.getAccessibleContext().setAccessibleName(name);
  }

  private JComboBox<String> sizes(final Consumer<Theme> changeTheme) {
    final JComboBox<String> sizes =
        new JComboBox<>(Theme.SIZES.stream().map(size -> size + " %").toArray(String[]::new));
    sizes.setName("size");
    sizes.setToolTipText("How large the panel is.");
    sizes.getAccessibleContext().setAccessibleName("size of the panel");
    sizes.setSelectedIndex(Theme.SIZES.indexOf(theme.percent()));
    sizes.addActionListener(
        event ->
            changeTheme.accept(new Theme(theme.dark(), Theme.SIZES.get(sizes.getSelectedIndex()))));
    return sizes;
  }

  @Override
  public void refresh() {
    headline.setText(model.headline());
    headline.setToolTipText(model.headline());
    play.setVisible(!model.isHosted());
    play.setEnabled(model.piece().isPresent());
    play.setForeground(play.isEnabled() ? theme.onAccent() : theme.text());
    play.setIcon((model.isRolling() ? Icons.STOP : Icons.PLAY).at(theme.px(ICON)));
    undo.setEnabled(model.view().canUndo());
    redo.setEnabled(model.view().canRedo());
  }
}
