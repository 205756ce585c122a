package feelscape.panel;

import feelscape.compose.Brief;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import feelscape.session.Wish;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** What a piece is made by besides the picture: key, mode, bars and seed. */
final class SettingsBar extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final List<Mode> MODES = List.of(Mode.values());

  private final transient PanelModel model;
  private final Theme theme;
  private final PictureChoice tonic;
  private final PictureChoice mode;
  private final JComboBox<String> bars;
  private final SeedField seed;
  private boolean showing;

  /**
   * The settings.
   *
   * @param onDone what happens when a person has typed a seed
   */
  SettingsBar(final PanelModel model, final Theme theme, final Runnable onDone) {
    this.model = model;
    this.theme = theme;
    tonic = new PictureChoice(theme, tonics());
    mode = new PictureChoice(theme, MODES.stream().map(Mode::label).toList());
    bars = new JComboBox<>(Brief.LENGTHS.stream().map(String::valueOf).toArray(String[]::new));
    seed = new SeedField(model, onDone);
    final FieldRow row = new FieldRow(this, theme);
    row.add(
        "Key", tonic, 0, "key", "The tonic of the piece. Choose one, or leave it to the picture.");
    row.add(
        "Mode",
        mode,
        0,
        "mode",
        "Bright to dark: lydian, major, mixolydian, dorian, minor; or as the picture has it.");
    row.add("Bars", bars, 0, "bars", "How long the piece is; then it begins again.");
    row.glue();
    row.add(
        "Seed",
        seed,
        152,
        "seed",
        "Which of the many pieces for this picture. The same seed is the same piece.");
    row.add(dice());
    refresh();
    tonic.addActionListener(event -> choose(() -> model.setTonic(tonic.chosen())));
    mode.addActionListener(event -> choose(this::chooseMode));
    bars.addActionListener(
        event -> choose(() -> model.setBars(Brief.LENGTHS.get(bars.getSelectedIndex()))));
  }

  private static List<String> tonics() {
    return IntStream.range(0, PitchClass.COUNT)
        .mapToObj(pitch -> PitchClass.name(pitch, pitch == 3 || pitch == 8 || pitch == 10))
        .toList();
  }

  private JButton dice() {
    final JButton dice = new JButton(Icons.DICE.at(theme.px(18)));
    dice.setName("dice");
    dice.setToolTipText("Another piece for this picture, by another seed (Ctrl+R).");
    dice.getAccessibleContext().setAccessibleName("another piece");
    dice.addActionListener(event -> model.rollSeed());
    return dice;
  }

  private void choose(final Runnable action) {
    if (!showing) {
      action.run();
    }
  }

  private void chooseMode() {
    final Integer chosen = mode.chosen();
    model.setMode(chosen == null ? null : MODES.get(chosen));
  }

  @Override
  public void refresh() {
    final Wish wish = model.view().wish();
    showing = true;
    tonic.show(
        wish.tonic(),
        model.piece().map(piece -> piece.key().spell(piece.key().tonic())).orElse(""));
    mode.show(
        placeOf(wish.mode()), model.piece().map(piece -> piece.key().mode().label()).orElse(""));
    bars.setSelectedIndex(Brief.LENGTHS.indexOf(wish.bars()));
    seed.refresh();
    showing = false;
  }

  private static @Nullable Integer placeOf(final @Nullable Mode mode) {
    return mode == null ? null : MODES.indexOf(mode);
  }
}
