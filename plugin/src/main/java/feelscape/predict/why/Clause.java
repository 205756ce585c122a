package feelscape.predict.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Groups of features that moved the music the same way, for one sentence. */
final class Clause {
  private static final int MOST_EFFECTS = 3;
  private static final int MOST_MOVES = 2;

  /** So far, in steps, a group may go against what is said of it together with others. */
  private static final double ASTRAY = 0.25;

  private final List<Effect> effects = new ArrayList<>();

  Clause(final Effect first) {
    effects.add(first);
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  /**
   * Takes an effect in if the sentence stays true with it.
   *
   * @return whether the effect needs no other sentence: one that this is too full for, or of which
   *     nothing stands out, goes the same way and is left out
   */
  boolean join(final Effect effect) {
    final List<Effect> both = new ArrayList<>(effects);
    both.add(effect);
    final Map<Sound, Boolean> moves = moves(both);
    final boolean fits = both.stream().allMatch(each -> isTold(each, moves));
    if (fits && effects.size() < MOST_EFFECTS && effect.standsOut()) {
      effects.add(effect);
    }
    return fits;
  }

  /** Whether moves hold something that an effect did, and nothing that it did the other way. */
  private static boolean isTold(final Effect effect, final Map<Sound, Boolean> moves) {
    return moves.keySet().stream().anyMatch(effect::isNamed)
        && moves.entrySet().stream()
            .allMatch(move -> (move.getValue() ? 1 : -1) * effect.steps(move.getKey()) > -ASTRAY);
  }

  /** What moved most, and whether it went up. */
  Map<Sound, Boolean> moves() {
    return moves(effects);
  }

  private static Map<Sound, Boolean> moves(final List<Effect> effects) {
    final Map<Sound, Boolean> moves = new EnumMap<>(Sound.class);
    Arrays.stream(Sound.values())
        .filter(sound -> effects.stream().anyMatch(effect -> effect.isNamed(sound)))
        .sorted(Comparator.comparingDouble(sound -> -Math.abs(steps(effects, sound))))
        .limit(MOST_MOVES)
        .forEach(sound -> moves.put(sound, steps(effects, sound) > 0));
    return moves;
  }

  private static double steps(final List<Effect> effects, final Sound sound) {
    return effects.stream().mapToDouble(effect -> effect.steps(sound)).sum();
  }

  /** Whether it moves something that another clause moves the other way. */
  boolean opposes(final Clause other) {
    final Map<Sound, Boolean> theirs = other.moves();
    return moves().entrySet().stream()
        .anyMatch(
            move ->
                theirs.containsKey(move.getKey())
                    && !move.getValue().equals(theirs.get(move.getKey())));
  }
}
