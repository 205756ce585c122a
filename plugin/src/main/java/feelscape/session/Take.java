package feelscape.session;

import feelscape.compose.Brief;
import feelscape.compose.Kept;
import feelscape.event.PlayerSettings;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece that was finished once and can be had again: it is at hand or, where a state has brought
 * no more than its recipe, it can be composed again.
 *
 * @param state the piece with all that made it, or all that made it alone; without player settings,
 *     as knobs stay where they are
 * @param kept what a piece which is not at hand has of an earlier one
 */
public record Take(State state, Optional<Kept> kept) {

  public Take {
    state = state.with(PlayerSettings.DEFAULTS);
    if (state.piece().isEmpty()) {
      check(
          state
              .recipe()
              .orElseThrow(
                  () -> new IllegalArgumentException("a take has neither a piece nor a recipe")),
          kept);
    }
  }

  /**
   * A take whose piece is at hand.
   *
   * @throws IllegalArgumentException if it has none
   */
  public Take(final State state) {
    this(state, Optional.empty());
    if (state.piece().isEmpty()) {
      throw new IllegalArgumentException("a take has no piece; it must have one");
    }
  }

  private static void check(final Recipe recipe, final Optional<Kept> kept) {
    final Hold hold = kept.map(Hold::of).orElse(Hold.NOTHING);
    final Hold asked = recipe.lanes().kept();
    if (!asked.laneSet().equals(hold.laneSet()) || asked.isSomething() != hold.isSomething()) {
      throw new IllegalArgumentException(
          "a take keeps " + hold.laneSet() + "; by its recipe it keeps " + asked.laneSet());
    }
    final Optional<Piece> from = kept.map(Kept::piece);
    if (from.isPresent() && !from.get().key().equals(recipe.key())) {
      throw new IllegalArgumentException(
          "a take keeps lanes in %s; its key is %s"
              .formatted(from.get().key().name(), recipe.key().name()));
    }
    if (from.isPresent() && from.get().ladder().bars() != recipe.bars()) {
      throw new IllegalArgumentException(
          "a take keeps lanes of %d bars; it has %d"
              .formatted(from.get().ladder().bars(), recipe.bars()));
    }
  }

  /** The piece, if it is at hand. */
  public Optional<Piece> piece() {
    return state.piece();
  }

  /** The key of the piece. */
  public Key key() {
    return piece().map(Piece::key).or(() -> state.recipe().map(Recipe::key)).orElseThrow();
  }

  /** The tempo of the piece, if it is known before the piece is composed. */
  public Optional<Tempo> tempo() {
    return piece()
        .or(() -> kept.map(Kept::piece))
        .map(Piece::tempo)
        .or(() -> state.recipe().flatMap(Recipe::outcome).map(Outcome::tempo));
  }

  /** The name of the picture without folders; empty where there was none. */
  public String picture() {
    return state.recipe().map(Recipe::picture).orElse("");
  }

  /** Whether both are the same piece, made in the same way. */
  boolean isSameAs(final Take other) {
    return unlockedRecipe().equals(other.unlockedRecipe())
        && state.features().equals(other.state.features())
        && hasNotesOf(other);
  }

  private boolean hasNotesOf(final Take other) {
    if (piece().isPresent() && other.piece().isPresent()) {
      return piece().equals(other.piece());
    }
    return remembered().kept.equals(other.remembered().kept);
  }

  /**
   * What has to be remembered to have the piece again: its recipe and what it has of an earlier
   * piece, or the piece itself where no recipe can bring it back.
   */
  Take remembered() {
    final Optional<Piece> piece = piece();
    if (piece.isEmpty()) {
      return this;
    }
    final Hold hold = state.recipe().map(made -> made.lanes().kept()).orElse(Hold.NOTHING);
    final boolean again =
        canBeComposed() && isMeasuredHere() && hold.laneSet().size() < Lane.values().length;
    return new Take(
        new State(
            PlayerSettings.DEFAULTS,
            again ? Optional.empty() : piece,
            unlockedRecipe(),
            state.features(),
            state.prediction(),
            Optional.empty(),
            List.of()),
        again ? hold.of(only(hold.laneSet(), piece.get())) : Optional.empty());
  }

  private Optional<Recipe> unlockedRecipe() {
    return state.recipe().map(Recipe::unlocked);
  }

  /** Whether its recipe and its picture can bring it back. */
  boolean canBeComposed() {
    return state.recipe().filter(made -> Brief.LENGTHS.contains(made.bars())).isPresent()
        && Source.of(state).isToBeHad();
  }

  /** Whether what another FeelScape measured would not make it another piece. */
  private boolean isMeasuredHere() {
    return FeatureUnits.vector(state.features()).isPresent();
  }

  /** A piece without its other lanes. */
  private static Piece only(final Set<Lane> lanes, final Piece piece) {
    final Ladder ladder = piece.ladder();
    return new Piece(
        piece.key(),
        piece.tempo(),
        piece.groove(),
        piece.programs(),
        piece.chords(),
        new Ladder(
            ladder.bars(),
            ladder.notes().stream().filter(note -> lanes.contains(note.lane())).toList()),
        piece.scores());
  }
}
