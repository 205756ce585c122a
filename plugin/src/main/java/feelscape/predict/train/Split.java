package feelscape.predict.train;

/**
 * Which photographs are learned from, which choose when to stop, and which only test.
 *
 * <p>A theme goes as a whole, by a hash of its name: two photographs of one theme are so alike that
 * one would give the other away. Of 20 parts 13 train, 3 validate and 4 test. Five turns of the
 * wheel test every theme once.
 *
 * @param turn 0..4
 */
record Split(int turn) {
  static final int TURNS = 5;
  private static final int PARTS = 20;
  private static final int TESTING = PARTS / TURNS;
  private static final int VALIDATING = 3;

  enum Part {
    TRAINING,
    VALIDATION,
    TEST
  }

  Part of(final String theme) {
    final int place = Math.floorMod(part(theme) - turn * TESTING, PARTS);
    if (place < TESTING) {
      return Part.TEST;
    }
    return place < TESTING + VALIDATING ? Part.VALIDATION : Part.TRAINING;
  }

  private static int part(final String theme) {
    return Math.floorMod(theme.hashCode(), PARTS);
  }
}
