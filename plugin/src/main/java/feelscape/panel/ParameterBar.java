package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The player's parameters besides the temperature and the lanes. */
final class ParameterBar extends Card implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final Theme theme;
  private final transient List<KnobView> knobs;
  private final transient List<ChoiceView> choices;

  ParameterBar(final PanelModel model, final Theme theme) {
    super(theme, new BorderLayout(0, theme.px(8)));
    this.model = model;
    this.theme = theme;
    knobs = knobs();
    choices = choices();
    add(row(knobs, 0), BorderLayout.CENTER);
    add(row(choices, theme.px(8)), BorderLayout.SOUTH);
  }

  private static JPanel row(final List<? extends JComponent> parts, final int gap) {
    final JPanel row = new JPanel(new GridLayout(1, 0, gap, 0));
    row.setOpaque(false);
    parts.forEach(row::add);
    return row;
  }

  private List<KnobView> knobs() {
    return Stream.concat(playing(), sounding()).toList();
  }

  /** Only in a host is there sound. */
  private Stream<KnobView> sounding() {
    return model.isHosted()
        ? Stream.of(
            knob(
                Parameter.PREVIEW_LEVEL,
                Unit.SHARE,
                "Preview",
                "How loud FeelScape's own instruments are."),
            knob(
                Parameter.LOFI,
                Unit.SHARE,
                "Lofi",
                "How much of tape, dust and wow is in the preview."))
        : Stream.empty();
  }

  private Stream<KnobView> playing() {
    return Stream.of(
        knob(
            Parameter.SWING,
            Unit.PERCENT,
            "Swing",
            "How late the off-beats come: 50 % is straight. The piece's own until touched."),
        knob(
            Parameter.HUMANISE,
            Unit.SHARE,
            "Humanise",
            "How loosely notes are struck, in time and loudness. Always the same for a piece."),
        knob(
            Parameter.VELOCITY,
            Unit.SHARE,
            "Velocity",
            "How hard all notes are struck; 100 % is as composed."),
        knob(
            Parameter.TRANSPOSE,
            Unit.SEMITONES,
            "Transpose",
            "Moves all but the drums, in semitones."),
        knob(Parameter.START, Unit.BAR, "Start bar", "The bar of your song in which it begins."));
  }

  private List<ChoiceView> choices() {
    return List.of(
        choice(
            Parameter.LATCH,
            "Change at",
            "When a new temperature is taken up: at the next beat, bar or loop. Your DAW's Latch.",
            "Beat",
            "Bar",
            "Loop"),
        choice(
            Parameter.RATE,
            "Rate",
            "Half or double time against the tempo of your song.",
            "Half",
            "Normal",
            "Double"),
        choice(
            Parameter.EMIT,
            "Send",
            "One lane alone, for an instrument that takes a single channel. Your DAW's Emit.",
            "All lanes",
            "Melody",
            "Chords",
            "Bass",
            "Drums"));
  }

  private KnobView knob(
      final Parameter parameter, final Unit unit, final String title, final String hint) {
    return new KnobView(model, theme, parameter, unit, title, hint);
  }

  private ChoiceView choice(
      final Parameter parameter, final String title, final String hint, final String... names) {
    return new ChoiceView(model, theme, parameter, title, hint, List.of(names));
  }

  @Override
  public void refresh() {
    Stream.concat(knobs.stream(), choices.stream()).forEach(View::refresh);
  }
}
