package feelscape.compose.anneal.rule;

/** Words about melodic intervals, in semitones up or down. */
final class Melody {
  private static final int WHOLE_TONE = 2;
  private static final int MAJOR_THIRD = 4;

  private Melody() {}

  /** Whether an interval is a second. */
  static boolean isStep(final int interval) {
    return interval != 0 && StrictMath.abs(interval) <= WHOLE_TONE;
  }

  /** Whether an interval is wider than a third. */
  static boolean isLeap(final int interval) {
    return StrictMath.abs(interval) > MAJOR_THIRD;
  }
}
