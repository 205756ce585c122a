package feelscape.panel;

import feelscape.music.Lane;
import feelscape.session.Bytes;
import feelscape.session.Hold;
import feelscape.session.Outcome;
import feelscape.session.Recipe;
import feelscape.session.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A take in words.
 *
 * @param piece its number and key
 * @param why its tempo, and what made it another than the take before
 */
record TakeLine(String piece, String why, Optional<Bytes> picture) {
  private static final String REROLLED = " re-rolled";

  /** A take that has come after another one. */
  static TakeLine of(final int number, final Take take, final Optional<Take> before) {
    final Optional<String> tempo =
        take.tempo().map(known -> String.format(Locale.ROOT, "%.0f BPM", known.bpm()));
    return new TakeLine(
        number + "  ·  " + take.key().name(),
        tempo.map(known -> known + ", ").orElse("") + why(take, before),
        take.state().picture());
  }

  private static String why(final Take take, final Optional<Take> before) {
    return before
        .filter(last -> last.picture().equals(take.picture()))
        .flatMap(last -> last.state().recipe())
        .flatMap(old -> take.state().recipe().map(now -> changes(old, now)))
        .filter(changes -> !changes.isEmpty())
        .orElse(take.picture().isEmpty() ? "from the session" : take.picture());
  }

  private static String changes(final Recipe old, final Recipe now) {
    final List<String> changes = new ArrayList<>();
    for (final Lane lane : Lane.values()) {
      if (now.lanes().rolls().get(lane) > old.lanes().rolls().get(lane)) {
        changes.add(lane.label() + REROLLED);
      }
    }
    if (now.bars() != old.bars()) {
      changes.add(now.bars() + " bars");
    }
    if (now.tonicByHand() != old.tonicByHand()
        || now.modeByHand() != old.modeByHand()
        || !now.key().equals(old.key())) {
      changes.add("another key");
    }
    final Optional<String> style = now.outcome().map(Outcome::style);
    if (!style.equals(old.outcome().map(Outcome::style))) {
      style.ifPresent(changes::add);
    }
    if (now.taste().density() != old.taste().density()) {
      changes.add("density " + now.taste().density());
    }
    if (now.taste().complexity() != old.taste().complexity()) {
      changes.add("complexity " + now.taste().complexity());
    }
    if (now.taste().introBars() != old.taste().introBars()) {
      changes.add("intro of " + now.taste().introBars());
    }
    if (!now.seed().equals(old.seed())) {
      changes.add("another seed");
    }
    if (changes.stream().noneMatch(change -> change.endsWith(REROLLED))) {
      kept(now).forEach(changes::add);
    }
    return String.join(", ", changes);
  }

  private static Stream<String> kept(final Recipe recipe) {
    final Hold hold = recipe.lanes().kept();
    return Stream.concat(
        Stream.of(Lane.values())
            .filter(lane -> hold.lanes().get(lane))
            .map(lane -> lane.label() + " kept"),
        hold.harmony() ? Stream.of("same chords") : Stream.empty());
  }

  @Override
  public String toString() {
    return piece + ", " + why;
  }
}
