package feelscape.panel;

import feelscape.compose.Brief;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import feelscape.music.Seed;
import feelscape.session.Recipe;
import feelscape.session.Wish;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;

/** What a piece is made by besides the picture: key, mode, bars and seed. */
final class SettingsBar extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final List<Mode> MODES = List.of(Mode.values());
  private static final String FROM_PICTURE = "From picture";

  private final transient PanelModel model;
  private final Theme theme;
  private final JComboBox<String> tonic;
  private final JComboBox<String> mode;
  private final JComboBox<String> bars;
  private final JTextField seed = new JTextField(13);
  private boolean showing;

  SettingsBar(final PanelModel model, final Theme theme) {
    super(new FlowLayout(FlowLayout.LEADING, theme.px(8), 0));
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    tonic =
        box(
            "Key",
            "The tonic of the piece.",
            "key",
            IntStream.range(0, PitchClass.COUNT)
                .mapToObj(
                    pitch -> PitchClass.name(pitch, pitch == 3 || pitch == 10 || pitch == 8)));
    mode =
        box(
            "Mode",
            "Bright to dark: lydian, major, mixolydian, dorian, minor.",
            "mode",
            MODES.stream().map(Mode::label));
    bars = new JComboBox<>(Brief.LENGTHS.stream().map(String::valueOf).toArray(String[]::new));
    label("Bars", bars, "How long the piece is.", "bars");
    label(
        "Seed",
        seed,
        "Which of the many pieces for this picture. The same seed is the same piece.",
        "seed");
    final JButton dice = new JButton(Icons.DICE.at(theme.px(18)));
    dice.setName("dice");
    dice.setToolTipText("Another piece for this picture.");
    dice.getAccessibleContext().setAccessibleName("another seed");
    dice.addActionListener(event -> model.rollSeed());
    add(dice);
    refresh();
    tonic.addActionListener(event -> choose(() -> model.setTonic(chosen(tonic))));
    mode.addActionListener(event -> choose(this::chooseMode));
    bars.addActionListener(
        event -> choose(() -> model.setBars(Brief.LENGTHS.get(bars.getSelectedIndex()))));
    seed.addActionListener(event -> enterSeed());
  }

  private JComboBox<String> box(
      final String title, final String hint, final String name, final Stream<String> values) {
    final List<String> items = new ArrayList<>(List.of(FROM_PICTURE));
    values.forEach(items::add);
    final JComboBox<String> box = new JComboBox<>(items.toArray(String[]::new));
    label(title, box, hint, name);
    return box;
  }

  private void label(
      final String title, final JComponent field, final String hint, final String name) {
    final JLabel label = new JLabel(title);
    label.setFont(theme.font(12));
    label.setForeground(theme.dim());
    label.setLabelFor(field);
    field.setName(name);
    field.setToolTipText(hint);
    add(label);
    add(field);
  }

  private void choose(final Runnable action) {
    if (!showing) {
      action.run();
    }
  }

  private static @Nullable Integer chosen(final JComboBox<String> box) {
    return box.getSelectedIndex() == 0 ? null : box.getSelectedIndex() - 1;
  }

  private void chooseMode() {
    final Integer chosen = chosen(mode);
    model.setMode(chosen == null ? null : MODES.get(chosen));
  }

  private void enterSeed() {
    try {
      final long value = Long.parseLong(seed.getText().strip());
      model.setSeed(new Seed(value).value());
    } catch (final IllegalArgumentException e) {
      model.complain(
          "The seed is '"
              + seed.getText()
              + "'; it must be a whole number within 0.."
              + Seed.MOST
              + ".");
    }
  }

  @Override
  public void refresh() {
    final Wish wish = model.view().wish();
    showing = true;
    tonic.setSelectedIndex(wish.tonic() == null ? 0 : wish.tonic() + 1);
    mode.setSelectedIndex(wish.mode() == null ? 0 : MODES.indexOf(wish.mode()) + 1);
    bars.setSelectedIndex(Brief.LENGTHS.indexOf(wish.bars()));
    if (!seed.isFocusOwner()) {
      seed.setText(seedText(wish));
    }
    showing = false;
  }

  private String seedText(final Wish wish) {
    final Seed wished = wish.seed();
    return wished != null
        ? Long.toString(wished.value())
        : model
            .view()
            .state()
            .flatMap(state -> state.recipe())
            .map(Recipe::seed)
            .map(own -> Long.toString(own.value()))
            .orElse("");
  }
}
