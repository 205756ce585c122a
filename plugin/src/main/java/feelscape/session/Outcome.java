package feelscape.session;

import feelscape.music.Tempo;

/**
 * What a piece got where it was left open.
 *
 * @param style the name of its style
 */
public record Outcome(String style, Tempo tempo) {
  public Outcome {
    if (style.isBlank()) {
      throw new IllegalArgumentException("the name of the style is empty; give one");
    }
  }
}
