package feelscape.session;

import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Range;
import feelscape.music.Seed;
import java.util.Optional;

/**
 * What a piece was composed from, besides the features.
 *
 * @param bars its length
 * @param key the key it got
 * @param tonicByHand whether a person chose the tonic of {@code key}
 * @param modeByHand whether a person chose its mode
 * @param picture the name of the picture, without folders
 * @param taste how a person wanted it to be played
 * @param outcome what it got; empty where an older FeelScape has made it
 */
public record Recipe(
    Seed seed,
    int bars,
    Key key,
    boolean tonicByHand,
    boolean modeByHand,
    String picture,
    Taste taste,
    Optional<Outcome> outcome,
    LaneMarks lanes) {

  public Recipe {
    Range.check("recipe bars", bars, 1, Ladder.MAX_BARS);
    checkPicture(picture);
  }

  /** Refuses the name of a picture that has folders in it. */
  static void checkPicture(final String name) {
    if (name.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "the name of the picture is " + name + "; it must be without folders");
    }
  }

  /** A recipe as older ones are: to the usual taste, and nothing was done to the lanes. */
  public Recipe(
      final Seed seed,
      final int bars,
      final Key key,
      final boolean tonicByHand,
      final boolean modeByHand,
      final String picture) {
    this(
        seed,
        bars,
        key,
        tonicByHand,
        modeByHand,
        picture,
        Taste.USUAL,
        Optional.empty(),
        LaneMarks.NONE);
  }

  /** The same with other things done to the lanes. */
  Recipe with(final LaneMarks other) {
    return new Recipe(seed, bars, key, tonicByHand, modeByHand, picture, taste, outcome, other);
  }

  /** The same played otherwise. */
  Recipe with(final Taste other, final Outcome got) {
    return new Recipe(
        seed, bars, key, tonicByHand, modeByHand, picture, other, Optional.of(got), lanes);
  }

  /** The same with nothing locked: what the next piece keeps has no part in this one. */
  Recipe unlocked() {
    return with(lanes.locking(Hold.NOTHING));
  }
}
