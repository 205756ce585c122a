package feelscape.predict.why;

/** What something in a picture is called, and how that goes into a sentence. */
public record Words(Kind kind, String text) {

  /** How words go into a sentence. */
  public enum Kind {
    /** "dark". */
    BEING,
    /** "upright lines", which a picture has. */
    HAVING,
    /** "bright and dark parts", which a picture has where nothing stands out. */
    USUAL
  }
}
