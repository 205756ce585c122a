package feelscape.panel;

import feelscape.event.Parameter;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.List;
import java.util.stream.Stream;
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
    final JPanel turned = new JPanel();
    turned.setOpaque(false);
    final Grid columns = Grid.in(turned, 0, 0);
    for (int i = 0; i < knobs.size(); i++) {
      columns.put(knobs.get(i), i, 0, 1, 1);
    }
    final JPanel chosen = new JPanel(new GridLayout(1, 0, theme.px(8), 0));
    chosen.setOpaque(false);
    choices.forEach(chosen::add);
    add(turned, BorderLayout.CENTER);
    add(chosen, BorderLayout.SOUTH);
  }

  private List<KnobView> knobs() {
    return List.of(
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
        knob(Parameter.START, Unit.BAR, "Start bar", "The bar of your song in which it begins."),
        knob(
            Parameter.LOFI,
            Unit.SHARE,
            "Lofi",
            "How much of tape, dust and wow is in the preview."));
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
