package feelscape.panel;

import feelscape.event.Parameter;
import feelscape.music.Ladder;
import java.awt.BorderLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;

/** The knob that matters, in words, and all that it can do to this piece. */
final class TemperatureView extends Card implements View {
  private static final long serialVersionUID = 1;
  private static final double DIAMETER = 108;
  private static final String HINT =
      "How wild the piece is: 33 versions from resting to wild. Automate it in your DAW.";

  private final transient PanelModel model;
  private final Theme theme;
  private final Dial dial;
  private final ValueField value;
  private final RungsView rungs;
  private final JLabel word;
  private final JLabel step;

  TemperatureView(final PanelModel model, final Theme theme) {
    super(theme, new BorderLayout(theme.px(14), 0));
    this.model = model;
    this.theme = theme;
    dial = new Dial(model, theme, Parameter.TEMPERATURE, theme::heat, DIAMETER, this::type);
    dial.setToolTipText(HINT);
    dial.getAccessibleContext().setAccessibleName("Temperature");
    dial.getAccessibleContext().setAccessibleDescription(HINT);
    value =
        new ValueField(
            model,
            theme,
            Parameter.TEMPERATURE,
            Unit.PLAIN,
            SwingConstants.TRAILING,
            dial::requestFocusInWindow);
    rungs = new RungsView(model, theme);
    word = theme.label("", theme.bold(20), theme.text());
    word.setName("temperature word");
    step = theme.label("", theme.font(12), theme.dim());
    step.setName("temperature step");
    add(dial, BorderLayout.WEST);
    add(words(), BorderLayout.CENTER);
    refresh();
  }

  private JPanel words() {
    final JPanel words = clear();
    final JPanel title = row(theme.label("Temperature", theme.font(12), theme.dim()), value);
    final JPanel ends =
        row(
            theme.label("resting", theme.font(11), theme.dim()),
            theme.label("wild", theme.font(11), theme.dim()));
    Grid.in(words, 0, theme.px(3))
        .put(title, 0, 0, 1, 0)
        .put(row(word, step), 0, 1, 1, 0)
        .put(rungs, 0, 2, 1, 1)
        .put(ends, 0, 3, 1, 0);
    return words;
  }

  private static JPanel clear() {
    final JPanel panel = new JPanel();
    panel.setOpaque(false);
    return panel;
  }

  private static JPanel row(final JComponent left, final JComponent right) {
    final JPanel row = new JPanel(new BorderLayout());
    row.setOpaque(false);
    row.add(left, BorderLayout.WEST);
    row.add(right, BorderLayout.EAST);
    return row;
  }

  private void type(final String beginning) {
    value.type(beginning);
  }

  /** A rung in a word. */
  static String word(final int rung) {
    if (rung == 0) {
      return "resting";
    }
    return switch ((rung - 1) * 4 / Ladder.TOP_RUNG) {
      case 0 -> "calm";
      case 1 -> "warm";
      case 2 -> "lively";
      default -> "wild";
    };
  }

  /** The dial has the keyboard at first. */
  void requestKeyboard() {
    dial.requestFocusInWindow();
  }

  @Override
  public void refresh() {
    dial.refresh();
    value.refresh();
    rungs.refresh();
    word.setText(word(model.rung()));
    step.setText("step " + model.rung() + " of " + Ladder.TOP_RUNG);
  }
}
