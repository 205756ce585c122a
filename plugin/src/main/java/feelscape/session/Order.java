package feelscape.session;

import feelscape.compose.Kept;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import java.util.Objects;
import java.util.Optional;

/**
 * What a session is to compose.
 *
 * @param source none before the first picture
 * @param rolls how often each lane was asked for anew
 */
record Order(Optional<Source> source, Wish wish, PerLane<Integer> rolls) {
  static final Order NOTHING = new Order(Optional.empty(), Wish.DEFAULT, PerLane.all(0));

  /** The order that a take met. */
  static Order of(final Take take) {
    final Optional<Recipe> recipe = take.state().recipe();
    return new Order(
        Optional.of(Source.of(take.state())),
        recipe.map(Wish::of).orElse(Wish.DEFAULT),
        recipe.map(Recipe::lanes).orElse(LaneMarks.NONE).rolls());
  }

  /** The same with its picture read. */
  Order of(final Subject subject) {
    return new Order(Optional.of(new Source.Measured(subject)), wish, rolls);
  }

  /** Another picture; its seed is its own, so that the same picture gives the same piece. */
  Order with(final Source other) {
    return new Order(Optional.of(other), wish.withSeed(null), PerLane.all(0));
  }

  /** Another wish; another seed begins without rolls. */
  Order with(final Wish other) {
    final boolean sameSeed = Objects.equals(other.seed(), wish.seed());
    return new Order(source, other, sameSeed ? rolls : PerLane.all(0));
  }

  /** What stands against the wish in what is to be kept, as a sentence. */
  Optional<String> contradiction(final Kept kept) {
    if (wish.changesBars(kept)) {
      return Optional.of(
          kept.lanes().isEmpty()
              ? "the chords are kept with their length; let them go to change the bars"
              : "a locked lane keeps its length; unlock it to change the bars");
    }
    if (!wish.changesKey(kept)) {
      return Optional.empty();
    }
    final String key = kept.piece().key().name();
    return Optional.of(
        kept.hasPitches()
            ? "a locked lane keeps its key, " + key + "; unlock it to change that"
            : "the chords are kept in their key, " + key + "; let them go to change that");
  }

  /** The same but for one lane. */
  Order reroll(final Lane lane) {
    return new Order(source, wish, PerLane.of(each -> rolls.get(each) + (each == lane ? 1 : 0)));
  }
}
