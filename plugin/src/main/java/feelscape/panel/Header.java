package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final transient List<SwitchView> switches;
  private final SoundView sound;
  private final JButton undo;
  private final JButton redo;
  private final JButton folder;

  Header(
      final PanelModel model,
      final Theme theme,
      final FileActions files,
      final ClipboardActions clips) {
    super(new BorderLayout(theme.px(12), 0));
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    headline = theme.label("", theme.font(14), theme.dim());
    headline.setName("headline");
    headline.setMinimumSize(theme.size(80, 20));
    play = button(Icons.PLAY, "run", "Run the playhead, or stop it (Space).", model::togglePlay);
    play.putClientProperty("JButton.buttonType", null);
    play.setBackground(theme.accent());
    switches =
        List.of(
            new SwitchView(
                model,
                theme,
                Parameter.PLAY,
                "Play",
                "Whether your track gets the notes; automate it to bring the piece in and out."),
            new SwitchView(
                model,
                theme,
                Parameter.PREVIEW_ON,
                "Preview",
                "Hear the piece on FeelScape's own instruments; off once your track has one."),
            new SwitchView(
                model,
                theme,
                Parameter.BYPASS,
                "Bypass",
                "Silences the plugin, as the bypass of your DAW does."));
    sound = new SoundView(model, theme, files);
    undo = button(Icons.UNDO, "undo", "Back to the take before (Ctrl+Z).", model::undo);
    redo = button(Icons.REDO, "redo", "Forward again (Ctrl+Shift+Z).", model::redo);
    folder = button(Icons.FOLDER, "folder", "", files::chooseMidiFolder);
    final JPanel tools = new JPanel(new FlowLayout(FlowLayout.TRAILING, theme.px(2), 0));
    tools.setOpaque(false);
    tools.add(play);
    switches.forEach(tools::add);
    tools.add(sound);
    space(tools);
    tools.add(undo);
    tools.add(redo);
    space(tools);
    tools.add(
        button(
            Icons.COPY,
            "copy",
            "Copy the MIDI file to the clipboard (Ctrl+C).",
            () -> clips.copy(Optional.empty())));
    tools.add(button(Icons.SAVE, "save", "Save the MIDI as a file (Ctrl+S).", files::saveMidi));
    tools.add(folder);
    space(tools);
    tools.add(
        button(
            Icons.THEME,
            "theme",
            theme.dark() ? "A light panel." : "A dark panel.",
            () -> model.setDark(!model.dark())));
    tools.add(sizes());
    add(theme.label("FeelScape", theme.bold(20), theme.text()), BorderLayout.WEST);
    add(headline, BorderLayout.CENTER);
    add(tools, BorderLayout.EAST);
    refresh();
  }

  private void space(final JPanel tools) {
    tools.add(Box.createHorizontalStrut(theme.px(6)));
  }

  private JButton button(
      final Icons icon, final String name, final String hint, final Runnable action) {
    final JButton button = new JButton(icon.at(theme.px(ICON)));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setName(name);
    button.setToolTipText(hint);
    button.setForeground(theme.text());
    button.getAccessibleContext().setAccessibleName(name);
    button.addActionListener(event -> action.run());
    return button;
  }

  /** The sizes to choose from, and the one that a host may have asked for among them. */
  private JComboBox<String> sizes() {
    final List<Integer> percents =
        Stream.concat(Theme.SIZES.stream(), Stream.of(theme.percent()))
            .distinct()
            .sorted()
            .toList();
    final JComboBox<String> sizes =
        new JComboBox<>(percents.stream().map(size -> size + " %").toArray(String[]::new));
    sizes.setName("size");
    sizes.setToolTipText("How large the panel is.");
    sizes.getAccessibleContext().setAccessibleName("size of the panel");
    sizes.setSelectedIndex(percents.indexOf(theme.percent()));
    sizes.addActionListener(event -> model.setSize(percents.get(sizes.getSelectedIndex())));
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
    switches.forEach(
        each -> {
          each.refresh();
          each.setVisible(model.isHosted());
        });
    sound.refresh();
    folder.setToolTipText(
        "Where MIDI that you drag or copy is kept: "
            + model.midiFolder()
            + ". Press to change it.");
    undo.setEnabled(model.view().canUndo());
    redo.setEnabled(model.view().canRedo());
  }
}
