package feelscape.session;

import feelscape.compose.Manner;
import feelscape.music.Mood;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a piece to be played, whatever the picture says.
 *
 * @param style its name; null where the mood chooses
 * @param density as in {@link Manner}
 * @param complexity as in {@link Manner}
 * @param introBars as in {@link Manner}
 */
public record Taste(@Nullable String style, double density, double complexity, int introBars) {
  /** As the style that suits the mood is meant. */
  public static final Taste USUAL =
      new Taste(null, Manner.USUAL_DENSITY, Manner.USUAL_COMPLEXITY, 0);

  public Taste {
    if (style != null && style.isBlank()) {
      throw new IllegalArgumentException("the name of the style is empty; give one, or none");
    }
    Manner.check(density, complexity, introBars);
  }

  public Taste withStyle(final @Nullable String other) {
    return new Taste(other, density, complexity, introBars);
  }

  public Taste withDensity(final double other) {
    return new Taste(style, other, complexity, introBars);
  }

  public Taste withComplexity(final double other) {
    return new Taste(style, density, other, introBars);
  }

  public Taste withIntroBars(final int other) {
    return new Taste(style, density, complexity, other);
  }

  /**
   * What that is in a mood.
   *
   * @throws StyleException if there is no such style
   */
  Manner manner(final Styles styles, final Mood mood) throws StyleException {
    return new Manner(
        style == null ? styles.suited(mood) : styles.named(style), density, complexity, introBars);
  }
}
