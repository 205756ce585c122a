package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javax.swing.JPanel;

/** The player's parameters besides the temperature and the lanes. */
final class ParameterBar extends JPanel implements View {
  private static final long serialVersionUID = 1;
  private static final int DIAMETER = 46;

  private final transient PanelModel model;
  private final Theme theme;
  private final transient List<View> parts;
  private final transient List<ChoiceView> choices;

  ParameterBar(final PanelModel model, final Theme theme) {
    super(new FlowLayout(FlowLayout.LEADING, theme.px(6), 0));
    this.model = model;
    this.theme = theme;
    setOpaque(false);
    parts =
        List.of(
            knob(
                Parameter.SWING,
                "Swing",
                "How late the off-beats come: 50 % is straight. The piece's own until touched.",
                value -> String.format(Locale.ROOT, "%.0f %%", value)),
            knob(
                Parameter.HUMANISE,
                "Humanise",
                "How loosely notes are struck, in time and loudness. Always the same for a piece.",
                ParameterBar::percent),
            knob(
                Parameter.VELOCITY,
                "Velocity",
                "How hard all notes are struck; 100 % is as composed.",
                ParameterBar::percent),
            knob(
                Parameter.TRANSPOSE,
                "Transpose",
                "Moves all but the drums, in semitones.",
                value -> String.format(Locale.ROOT, "%+.0f st", value)),
            knob(
                Parameter.START,
                "Start bar",
                "The bar of your song in which the piece begins.",
                value -> String.format(Locale.ROOT, "%.0f", value + 1)));
    final ChoiceView latch =
        new ChoiceView(
            model,
            theme,
            Parameter.LATCH,
            "Change at",
            "When a new temperature is taken up.",
            List.of("Beat", "Bar", "Loop"));
    final ChoiceView rate =
        new ChoiceView(
            model,
            theme,
            Parameter.RATE,
            "Rate",
            "Half or double time against the host's tempo.",
            List.of("Half", "Normal", "Double"));
    final ChoiceView emit =
        new ChoiceView(
            model,
            theme,
            Parameter.EMIT,
            "Send",
            "One lane alone, for an instrument that takes a single channel.",
            List.of("All lanes", "Melody", "Chords", "Bass", "Drums"));
    choices = List.of(latch, rate, emit);
    choices.forEach(this::add);
  }

  private KnobView knob(
      final Parameter parameter,
      final String title,
      final String hint,
      final DoubleFunction<String> unit) {
    final KnobView knob = new KnobView(model, theme, parameter, title, hint, unit, DIAMETER);
    add(knob);
    return knob;
  }

  private static String percent(final double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  @Override
  public void refresh() {
    parts.forEach(View::refresh);
    choices.forEach(View::refresh);
  }
}
