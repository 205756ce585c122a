package feelscape.panel;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The name, what the piece is, and what concerns all of it. */
final class Header extends JPanel implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final JLabel headline = new JLabel();
  private final JButton play;
  private final JButton undo;
  private final JButton redo;

  Header(
      final PanelModel model,
      final Theme theme,
      final Runnable copy,
      final Consumer<Theme> changeTheme) {
    super(new BorderLayout());
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    final JLabel name = new JLabel("FeelScape");
    name.setFont(theme.bold(20));
    name.setForeground(theme.text());
    headline.setName("headline");
    headline.setFont(theme.font(14));
    headline.setForeground(theme.dim());
    headline.setBorder(BorderFactory.createEmptyBorder(0, theme.px(12), 0, 0));
    play = button(Icons.PLAY, "play", "Run the playhead (Space).", model::togglePlay);
    undo = button(Icons.UNDO, "undo", "Back to the take before (Ctrl+Z).", model::undo);
    redo = button(Icons.REDO, "redo", "Forward again (Ctrl+Shift+Z).", model::redo);
    final JPanel left = row(FlowLayout.LEADING);
    left.add(name);
    left.add(headline);
    final JPanel right = row(FlowLayout.TRAILING);
    right.add(play);
    right.add(undo);
    right.add(redo);
    right.add(button(Icons.COPY, "copy", "Copy the MIDI file to the clipboard (Ctrl+C).", copy));
    right.add(
        button(
            Icons.THEME,
            "theme",
            "Light or dark.",
            () -> changeTheme.accept(new Theme(!theme.dark(), theme.percent()))));
    right.add(sizes(changeTheme));
    add(left, BorderLayout.CENTER);
    add(right, BorderLayout.EAST);
    refresh();
  }

  private JPanel row(final int alignment) {
    final JPanel row = new JPanel(new FlowLayout(alignment, theme.px(4), 0));
    row.setOpaque(false);
    return row;
  }

  private JButton button(
      final Icons icon, final String name, final String hint, final Runnable action) {
    final JButton button = new JButton(icon.at(theme.px(18)));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setName(name);
    button.setToolTipText(hint);
    button.setForeground(theme.text());
    button.getAccessibleContext().setAccessibleName(name);
    button.addActionListener(event -> action.run());
    return button;
  }

  private JComboBox<String> sizes(final Consumer<Theme> changeTheme) {
    final JComboBox<String> sizes =
        new JComboBox<>(Theme.SIZES.stream().map(size -> size + " %").toArray(String[]::new));
    sizes.setName("size");
    sizes.setToolTipText("How large the panel is.");
    sizes.setSelectedIndex(Theme.SIZES.indexOf(theme.percent()));
    sizes.addActionListener(
        event ->
            changeTheme.accept(new Theme(theme.dark(), Theme.SIZES.get(sizes.getSelectedIndex()))));
    return sizes;
  }

  @Override
  public void refresh() {
    headline.setText(model.headline());
    play.setVisible(!model.isHosted());
    play.setEnabled(model.piece().isPresent());
    play.setIcon((model.isRolling() ? Icons.STOP : Icons.PLAY).at(theme.px(18)));
    undo.setEnabled(model.view().canUndo());
    redo.setEnabled(model.view().canRedo());
  }
}
