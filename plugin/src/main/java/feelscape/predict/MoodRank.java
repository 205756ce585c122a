package feelscape.predict;

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
}
