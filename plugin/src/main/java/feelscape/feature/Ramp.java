package feelscape.feature;

/**
 * A threshold that nothing tips over at: none of a value counts at {@code none}, all of it at
 * {@code all}, and in between as much as it is on the way. Whole, as sums have to be.
 */
record Ramp(int none, int all) {
  /** What counts wholly. */
  static final int WHOLE = 256;

  /** How much of a value counts, 0..{@link #WHOLE}. */
  int of(final int value) {
    final int way = (value - none) * WHOLE / (all - none);
    return Math.min(WHOLE, Math.max(0, way));
  }
}
