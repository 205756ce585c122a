package feelscape.predict.why;

/** A cue that is heard in the music, and how a person says that it moved. */
enum Sound {
  TEMPO(Cue.TEMPO, 2, "slower", "faster"),
  MODE(Cue.MODE, 0.4, "darker mode", "brighter mode"),
  REGISTER(Cue.REGISTER, 1, "lower", "higher"),
  DENSITY(Cue.DENSITY, 0.25, "sparser", "busier");

  private final Cue cue;
  private final double step;
  private final String less;
  private final String more;

  /**
   * A sound.
   *
   * @param step the least difference that is worth a word, in the cue's unit
   */
  Sound(final Cue cue, final double step, final String less, final String more) {
    this.cue = cue;
    this.step = step;
    this.less = less;
    this.more = more;
  }

  Cue cue() {
    return cue;
  }

  /** A difference in steps, so that sounds can be compared. */
  double steps(final double difference) {
    return difference / step;
  }

  String word(final boolean up) {
    return up ? more : less;
  }
}
