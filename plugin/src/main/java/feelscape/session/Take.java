package feelscape.session;

import feelscape.music.Piece;

/**
 * A piece that was finished once and can be had again.
 *
 * @param state the piece with all that made it; its player settings are those of the time
 */
public record Take(State state) {

  public Take {
    if (state.piece().isEmpty()) {
      throw new IllegalArgumentException("a take has no piece; it must have one");
    }
  }

  public Piece piece() {
    return state.piece().orElseThrow();
  }

  /** The name of the picture without folders; empty where there was none. */
  public String picture() {
    return state.recipe().map(Recipe::picture).orElse("");
  }
}
