package feelscape.music;

/**
 * Checks of values against their ranges, with messages that name the thing, its value and what is
 * allowed.
 */
public final class Range {
  private Range() {}

  /**
   * Refuses a whole number outside its range.
   *
   * @throws IllegalArgumentException if {@code value} is not within {@code least}..{@code most}
   */
  public static void check(final String name, final int value, final int least, final int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be within " + least + ".." + most);
    }
  }

  /**
   * Refuses a number outside its range.
   *
   * @throws IllegalArgumentException if {@code value} is not within {@code least}..{@code most}, or
   *     not a number
   */
  public static void check(
      final String name, final double value, final double least, final double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be within " + least + ".." + most);
    }
  }
}
