package feelscape.panel;

import feelscape.compose.Manner;
import feelscape.music.Lane;
import feelscape.session.Taste;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;

/** How a piece is played: style, density, complexity, intro; and whether its chords stay. */
final class TasteBar extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final String HINT =
      "How it is played. Choose one, or leave it to the mood of the picture.";

  /** There is room for names as long as this; longer ones end in an ellipsis. */
  private static final String WIDEST = "nightdrive";

  private final transient PanelModel model;
  private final Theme theme;
  private final PictureChoice style;
  private final TasteSlider density;
  private final TasteSlider complexity;
  private final JComboBox<String> intro;
  private final JToggleButton chords;
  private transient List<String> names = List.of();
  private boolean showing;

  TasteBar(final PanelModel model, final Theme theme) {
    this.model = model;
    this.theme = theme;
    style = new PictureChoice(theme, List.of(WIDEST));
    density =
        new TasteSlider(
            theme,
            share ->
                Manner.LEAST_DENSITY * Math.pow(Manner.MOST_DENSITY / Manner.LEAST_DENSITY, share),
            Manner.USUAL_DENSITY,
            "How many notes there are: from half to twice as many as usual.",
            model::setDensity);
    complexity =
        new TasteSlider(
            theme,
            share -> share,
            Manner.USUAL_COMPLEXITY,
            "How much there is that is not needed: from plain to full of surprises.",
            model::setComplexity);
    intro = new JComboBox<>(Manner.INTROS.stream().map(String::valueOf).toArray(String[]::new));
    chords = new JToggleButton("Chords", Icons.LOCK.at(theme.px(15)));
    dressChords();
    final FieldRow row = new FieldRow(this, theme);
    row.add("Style", style, 0, "style", HINT);
    row.addGrowing("Density", density, "density", density.getToolTipText());
    row.addGrowing("Complexity", complexity, "complexity", complexity.getToolTipText());
    row.add("Intro", intro, 0, "intro", "How many bars go by before the drums come in.");
    row.glue();
    row.add(chords);
    refresh();
    style.addActionListener(event -> choose(this::chooseStyle));
    intro.addActionListener(
        event -> choose(() -> model.setIntroBars(Manner.INTROS.get(intro.getSelectedIndex()))));
    chords.addActionListener(event -> model.lockHarmony(chords.isSelected()));
  }

  private void dressChords() {
    chords.putClientProperty("JButton.buttonType", "toolBarButton");
    chords.setName("keep chords");
    chords.setFont(theme.font(12));
    chords.setToolTipText("Keep key and chords when the piece is made anew.");
    chords.getAccessibleContext().setAccessibleName("keep chords");
  }

  private void choose(final Runnable action) {
    if (!showing) {
      action.run();
    }
  }

  private void chooseStyle() {
    final Integer chosen = style.chosen();
    model.setStyle(chosen == null ? null : names.get(chosen));
  }

  @Override
  public void refresh() {
    final Taste taste = model.view().wish().taste();
    showing = true;
    showStyle(taste.style());
    density.show(taste.density());
    complexity.show(taste.complexity());
    intro.setSelectedIndex(Manner.INTROS.indexOf(taste.introBars()));
    showing = false;
    final boolean locked = model.isHarmonyLocked();
    chords.setSelected(locked);
    chords.setForeground(locked ? theme.of(Lane.CHORDS) : theme.dim());
    chords.setEnabled(model.piece().isPresent());
  }

  private void showStyle(final @Nullable String wished) {
    final List<String> now = model.styleNames();
    if (!names.equals(now)) {
      names = now;
      style.offer(now);
    }
    final String got = model.styleName();
    style.show(wished == null ? null : (Integer) names.indexOf(wished), got);
    final String about = model.aboutStyle(wished == null ? got : wished);
    style.setToolTipText(about.isEmpty() ? HINT : HINT + " Now: " + about);
  }
}
