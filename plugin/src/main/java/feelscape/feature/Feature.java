package feelscape.feature;

/**
 * A number that is measured on every picture.
 *
 * @param name unique, in snake case, as it stands in JSON and in the state
 * @param least the least value; what is measured below it counts as it
 * @param most the greatest value; what is measured above it counts as it
 * @param meaning what it is and how it is computed, in one sentence without a full stop
 * @param group what it is about
 */
public record Feature(String name, double least, double most, String meaning, Group group) {
  /** Steps from the least to the greatest value. */
  public static final int STEPS = 4096;

  public Feature {
    if (!(least < most)) {
      throw new IllegalArgumentException(
          "the range of " + name + " is " + least + ".." + most + "; it must go upwards");
    }
  }

  /** A measured value in steps of the range, 0..{@link #STEPS}. */
  int unitsOf(final double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(name + " is not a number");
    }
    final double share = (value - least) / (most - least);
    return (int) Math.floor(Math.min(1, Math.max(0, share)) * STEPS + 0.5);
  }

  double valueOf(final int units) {
    return least + (most - least) * units / STEPS;
  }
}
