package feelscape.compose;

import feelscape.music.Range;
import feelscape.music.Style;
import java.util.List;

/**
 * How a piece is to be played, whatever it is about.
 *
 * @param density how many notes there are, in times what the parameters and the style ask for,
 *     {@link #LEAST_DENSITY}..{@link #MOST_DENSITY}
 * @param complexity how much of what is not needed: chords between chords, ghost notes, syncopation
 *     and surprise, 0..1; {@link #USUAL_COMPLEXITY} as the style is meant
 * @param introBars how many bars the drums wait, one of {@link #INTROS}
 */
public record Manner(Style style, double density, double complexity, int introBars) {
  public static final double LEAST_DENSITY = 0.5;
  public static final double USUAL_DENSITY = 1;
  public static final double MOST_DENSITY = 2;
  public static final double USUAL_COMPLEXITY = 0.5;

  /** How long the drums may wait, in bars. */
  public static final List<Integer> INTROS = List.of(0, 1, 2, 4);

  public Manner {
    check(density, complexity, introBars);
  }

  /** A style as it is meant. */
  public Manner(final Style style) {
    this(style, USUAL_DENSITY, USUAL_COMPLEXITY, 0);
  }

  /**
   * Refuses what no manner can be.
   *
   * @throws IllegalArgumentException naming what is out of its range
   */
  public static void check(final double density, final double complexity, final int introBars) {
    Range.check("density", density, LEAST_DENSITY, MOST_DENSITY);
    Range.check("complexity", complexity, 0, 1);
    if (!INTROS.contains(introBars)) {
      throw new IllegalArgumentException(
          "an intro of " + introBars + " bars is not known; it must be one of " + INTROS);
    }
  }
}
