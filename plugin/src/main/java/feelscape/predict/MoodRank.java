package feelscape.predict;

import feelscape.music.Mode;
import feelscape.music.Range;

/**
 * Where a mood lies among those that are heard in pictures, 0 (the least) to 1 (the most): nobody
 * knows what people would feel to a point, but which of two pictures is the brighter can be told
 * more often than not.
 */
public record MoodRank(double valence, double arousal) {

  public MoodRank {
    Range.check("the rank of valence", valence, 0, 1);
    Range.check("the rank of arousal", arousal, 0, 1);
  }

  /** The mode of its music: of the darkest fifth of the pictures the darkest, and so on. */
  public Mode mode() {
    final int modes = KeyProfile.MODES.size();
    return KeyProfile.MODES.get(Math.min(modes - 1, (int) (valence * modes)));
  }
}
