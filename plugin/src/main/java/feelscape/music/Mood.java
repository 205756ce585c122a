package feelscape.music;

/**
 * What people feel at a picture, on the scale on which they rated the OASIS photographs.
 *
 * @param valence 1 (very unpleasant) to 7 (very pleasant)
 * @param arousal 1 (very calm) to 7 (very excited)
 */
public record Mood(double valence, double arousal) {
  public static final double LEAST = 1;
  public static final double MOST = 7;

  public Mood {
    Range.check("valence", valence, LEAST, MOST);
    Range.check("arousal", arousal, LEAST, MOST);
  }
}
