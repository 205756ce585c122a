package feelscape.session;

import java.util.Optional;

/**
 * What a session is to compose.
 *
 * @param source none before the first picture
 */
record Order(Optional<Source> source, Wish wish) {
  static final Order NOTHING = new Order(Optional.empty(), Wish.DEFAULT);

  /** The order that a take met. */
  static Order of(final Take take) {
    return new Order(
        Optional.of(Source.take(take)), take.state().recipe().map(Wish::of).orElse(Wish.DEFAULT));
  }

  /** Another picture; its seed is its own, so that the same picture gives the same piece. */
  Order with(final Source other) {
    return new Order(Optional.of(other), wish.withSeed(null));
  }

  Order with(final Wish other) {
    return new Order(source, other);
  }
}
