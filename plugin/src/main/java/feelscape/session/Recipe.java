package feelscape.session;

import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Range;
import feelscape.music.Seed;

/**
 * What a piece was composed from, besides the features.
 *
 * @param bars its length
 * @param key the key it got
 * @param tonicByHand whether a person chose the tonic of {@code key}
 * @param modeByHand whether a person chose its mode
 * @param picture the name of the picture, without folders
 */
public record Recipe(
    Seed seed, int bars, Key key, boolean tonicByHand, boolean modeByHand, String picture) {

  public Recipe {
    Range.check("recipe bars", bars, 1, Ladder.MAX_BARS);
    if (picture.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "the name of the picture is " + picture + "; it must be without folders");
    }
  }
}
