package feelscape.session;

import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.PerLane;
import feelscape.music.Range;
import feelscape.music.Seed;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a piece was composed from, besides the features.
 *
 * @param bars its length
 * @param key the key it got
 * @param tonicByHand whether a person chose the tonic of {@code key}
 * @param modeByHand whether a person chose its mode
 * @param picture the name of the picture, without folders
 * @param rolls how often each lane was asked for anew, 0..{@link #MOST_ROLLS}
 * @param kept the lanes that are those of an earlier piece
 * @param locked the lanes that a person wants kept
 */
public record Recipe(
    Seed seed,
    int bars,
    Key key,
    boolean tonicByHand,
    boolean modeByHand,
    String picture,
    PerLane<Integer> rolls,
    PerLane<Boolean> kept,
    PerLane<Boolean> locked) {
  public static final int MOST_ROLLS = 0xffff;
  private static final PerLane<Boolean> NO_LANE = PerLane.all(false);

  public Recipe {
    Range.check("recipe bars", bars, 1, Ladder.MAX_BARS);
    for (final Lane lane : Lane.values()) {
      Range.check("the rolls of the " + lane.label(), rolls.get(lane), 0, MOST_ROLLS);
    }
    if (picture.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "the name of the picture is " + picture + "; it must be without folders");
    }
  }

  /** A recipe by which no lane was asked for anew, none was kept and none is locked. */
  public Recipe(
      final Seed seed,
      final int bars,
      final Key key,
      final boolean tonicByHand,
      final boolean modeByHand,
      final String picture) {
    this(seed, bars, key, tonicByHand, modeByHand, picture, PerLane.all(0), NO_LANE, NO_LANE);
  }

  /** The same with other things done to the lanes. */
  Recipe with(
      final PerLane<Integer> otherRolls,
      final PerLane<Boolean> otherKept,
      final PerLane<Boolean> otherLocked) {
    return new Recipe(
        seed, bars, key, tonicByHand, modeByHand, picture, otherRolls, otherKept, otherLocked);
  }

  /** The same with no lane locked: what the next piece keeps has no part in this one. */
  Recipe unlocked() {
    return with(rolls, kept, NO_LANE);
  }

  /** Whether no lane was asked for anew, none was kept and none is locked. */
  boolean hasPlainLanes() {
    return rolls.equals(PerLane.all(0)) && kept.equals(NO_LANE) && locked.equals(NO_LANE);
  }

  /** The lanes that were kept. */
  Set<Lane> keptLanes() {
    return Stream.of(Lane.values()).filter(kept::get).collect(Collectors.toUnmodifiableSet());
  }
}
