package feelscape.panel;

import feelscape.event.Parameter;
import feelscape.session.VoiceSetup;
import feelscape.session.VoiceSetup.Synth;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.SwingConstants;

/** How loud the preview is, and what it is played with. */
final class SoundView extends JPanel implements View {
  private static final long serialVersionUID = 1;

  /** More are not to be looked through in a menu. */
  private static final int MOST_FONTS = 24;

  private static final int WIDTH = 92;
  private static final int ICON = 12;
  private static final int DIAL = 26;

  private final transient PanelModel model;
  private final transient FileActions files;
  private final Dial level;
  private final JButton button = new JButton();

  SoundView(final PanelModel model, final Theme theme, final FileActions files) {
    super(new FlowLayout(FlowLayout.LEADING, theme.px(4), 0));
    this.model = model;
    this.files = files;
    level =
        new Dial(model, theme, Parameter.PREVIEW_LEVEL, share -> theme.accent(), DIAL, key -> {});
    level.getAccessibleContext().setAccessibleName("volume of the preview");
    level.setToolTipText("How loud FeelScape's own instruments are.");
    button.setName("sound");
    button.setFont(theme.font(12));
    button.setIcon(Icons.CHEVRON.at(theme.px(ICON)));
    button.setHorizontalTextPosition(SwingConstants.LEADING);
    button.setMargin(theme.room(2, 6, 2, 6).getBorderInsets(button));
    button.getAccessibleContext().setAccessibleName("sound of the preview");
    button.addActionListener(event -> open());
    // SoundFonts have names of any length.
    button.setPreferredSize(theme.size(WIDTH, DIAL));
    button.setMinimumSize(theme.size(WIDTH, DIAL));
    setOpaque(false);
    add(level);
    add(button);
    refresh();
  }

  /** The disk is asked only when somebody wants to choose. */
  private void open() {
    model.findFonts(() -> EventQueue.invokeLater(this::choose));
  }

  private void choose() {
    if (button.isShowing()) {
      menu().show(button, 0, button.getHeight());
    }
  }

  /** What there is to choose from, as far as it was found. */
  JPopupMenu menu() {
    final JPopupMenu menu = new JPopupMenu();
    final VoiceSetup now = model.voice();
    final ButtonGroup fonts = new ButtonGroup();
    add(
        menu,
        fonts,
        "FeelScape",
        now.soundFont().isEmpty(),
        () -> model.setVoice(now.with(Optional.empty())));
    for (final SoundLibrary.Font font : model.fonts().stream().limit(MOST_FONTS).toList()) {
      add(
          menu,
          fonts,
          font.name(),
          now.soundFont().equals(Optional.of(font.file())),
          () -> model.setVoice(now.with(Optional.of(font.file()))));
    }
    final JMenuItem other = new JMenuItem("Choose a SoundFont ...");
    other.addActionListener(event -> files.chooseSoundFont());
    menu.add(other);
    menu.addSeparator();
    final ButtonGroup synths = new ButtonGroup();
    add(
        menu,
        synths,
        "Built-in synthesiser",
        now.synth() == Synth.BUILT_IN,
        () -> model.setVoice(now.with(Synth.BUILT_IN)));
    add(
        menu,
        synths,
        model.hasFluidSynth() ? "FluidSynth" : "FluidSynth (not installed)",
        now.synth() == Synth.FLUIDSYNTH,
        () -> model.setVoice(now.with(Synth.FLUIDSYNTH)));
    return menu;
  }

  private static void add(
      final JPopupMenu menu,
      final ButtonGroup group,
      final String name,
      final boolean chosen,
      final Runnable action) {
    // A SoundFont may call itself <html>.
    final JMenuItem item = new JRadioButtonMenuItem(name.replace("<html", "< html"), chosen);
    item.addActionListener(event -> action.run());
    group.add(item);
    menu.add(item);
  }

  @Override
  public void refresh() {
    final long late = model.lateBlocks();
    final String name = model.soundName().replace("<html", "< html");
    button.setText(late == 0 ? name : late + " late");
    button.setToolTipText(
        "What the preview is played with: "
            + name
            + ". Drop a SoundFont (.sf2) on the panel to hear it."
            + (late == 0
                ? ""
                : " " + late + " blocks came too late: the computer had too much to do."));
    level.refresh();
  }
}
