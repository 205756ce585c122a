package feelscape.event;

import feelscape.music.Groove;
import feelscape.music.Lane;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The values of the {@link Parameter}s by which a piece is played.
 *
 * @param values one for each parameter; those that are missing have their standard value
 * @param swingTouched whether swing was set by hand and no longer follows the piece
 */
public record PlayerSettings(Map<Parameter, Double> values, boolean swingTouched) {
  /** Those of a fresh plugin. */
  public static final PlayerSettings DEFAULTS = new PlayerSettings(Map.of(), false);

  /**
   * Completes the values.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  public PlayerSettings {
    final Map<Parameter, Double> complete = new EnumMap<>(Parameter.class);
    for (final Parameter parameter : Parameter.values()) {
      final double value = values.getOrDefault(parameter, parameter.standard());
      parameter.check(value);
      complete.put(parameter, value);
    }
    values = Collections.unmodifiableMap(complete);
  }

  /**
   * The same settings but for one value; swing counts as touched once it is set.
   *
   * @throws IllegalArgumentException if the value is not allowed
   */
  public PlayerSettings with(final Parameter parameter, final double value) {
    final Map<Parameter, Double> changed = new EnumMap<>(values);
    changed.put(parameter, value);
    return new PlayerSettings(changed, swingTouched || parameter == Parameter.SWING);
  }

  public double value(final Parameter parameter) {
    return values.getOrDefault(parameter, parameter.standard());
  }

  public double temperature() {
    return value(Parameter.TEMPERATURE);
  }

  public double humanise() {
    return value(Parameter.HUMANISE);
  }

  public double velocityScale() {
    return value(Parameter.VELOCITY);
  }

  /** In semitones. */
  public int transpose() {
    return (int) value(Parameter.TRANSPOSE);
  }

  /** The swing with which a groove is played, in percent: the groove's own until it is touched. */
  public double swing(final Groove groove) {
    return swingTouched ? value(Parameter.SWING) : groove.swing();
  }

  /** Whether a lane is heard: it is on, and the lane to emit lets it through. */
  public boolean hears(final Lane lane) {
    final int emit = (int) value(Parameter.EMIT);
    return value(Parameter.switchOf(lane)) == 1 && (emit == 0 || emit == lane.index() + 1);
  }
}
