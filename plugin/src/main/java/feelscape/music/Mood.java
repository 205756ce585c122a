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

  /** The mean of the photographs from which the mood was learned. */
  public static final Mood USUAL = new Mood(4.37, 3.59);

  /** How far photographs reach to either side of the usual. */
  private static final double REACH = 1;

  /**
   * What is nearer to the usual than this, about a third of photographs, has no word of its own.
   */
  private static final double SLIGHT = 0.2;

  public Mood {
    Range.check("valence", valence, LEAST, MOST);
    Range.check("arousal", arousal, LEAST, MOST);
  }

  /** How bright it is beside other photographs: -1, as dark as they are, to 1. */
  public double brightness() {
    return reach(valence - USUAL.valence);
  }

  /** How excited it is beside other photographs: -1, as calm as they are, to 1. */
  public double liveliness() {
    return reach(arousal - USUAL.arousal);
  }

  private static double reach(final double distance) {
    return StrictMath.max(-1, StrictMath.min(1, distance / REACH));
  }

  /** As a person says it, beside other photographs: such as {@code bright and calm}. */
  public String words() {
    return word(valence - USUAL.valence, "dark", "neutral", "bright")
        + " and "
        + word(arousal - USUAL.arousal, "calm", "even", "excited");
  }

  private static String word(
      final double distance, final String less, final String usual, final String more) {
    if (Math.abs(distance) < SLIGHT) {
      return usual;
    }
    return distance < 0 ? less : more;
  }
}
