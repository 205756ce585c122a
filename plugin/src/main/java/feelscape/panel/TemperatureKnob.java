package feelscape.panel;

import feelscape.event.Parameter;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import java.awt.Color;
import java.util.Locale;

/** The knob that matters: from resting to wild, cool to warm. */
final class TemperatureKnob extends KnobView {
  private static final long serialVersionUID = 1;
  private static final int DIAMETER = 116;

  private final Theme theme;

  TemperatureKnob(final PanelModel model, final Theme theme) {
    super(
        model,
        theme,
        Parameter.TEMPERATURE,
        "Temperature",
        "How wild the piece is: 33 versions from resting to wild. Automate it in your DAW.",
        value ->
            String.format(
                Locale.ROOT,
                "%.2f  ·  rung %d of %d",
                value,
                Ladder.rungOf(value),
                Ladder.TOP_RUNG),
        DIAMETER);
    this.theme = theme;
  }

  @Override
  Color colour(final double share) {
    return share < 0.5
        ? Theme.mix(theme.of(Lane.BASS), theme.of(Lane.MELODY), share * 2)
        : Theme.mix(theme.of(Lane.MELODY), theme.of(Lane.DRUMS), share * 2 - 1);
  }
}
