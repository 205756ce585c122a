package feelscape.neural;

/**
 * A named matrix of a network.
 *
 * @param values rows of equal length, one or more; not copied, so that a layer may hand out the
 *     matrix it works on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Tensor(String name, float[][] values) {

  public Tensor {
    if (values.length == 0 || values[0].length == 0) {
      throw new IllegalArgumentException("the tensor '" + name + "' is empty");
    }
    for (final float[] row : values) {
      if (row.length != values[0].length) {
        throw new IllegalArgumentException("the tensor '" + name + "' has rows of unequal length");
      }
    }
  }

  public int rows() {
    return values.length;
  }

  public int columns() {
    return values[0].length;
  }

  /**
   * This tensor, if it has a shape.
   *
   * @throws IllegalArgumentException if it has another
   */
  public Tensor ofShape(final int rows, final int columns) {
    if (rows() != rows || columns() != columns) {
      throw new IllegalArgumentException(
          label() + " stands where " + rows + " x " + columns + " belongs");
    }
    return this;
  }

  public Tensor copy() {
    return new Tensor(name, Rows.copy(values));
  }

  /** The same numbers by another name. */
  public Tensor named(final String other) {
    return new Tensor(other, values);
  }

  Tensor within(final String owner) {
    return new Tensor(owner + "." + name, values);
  }

  /** Takes over the values of a tensor of the same name and shape. */
  void set(final Tensor other) {
    if (!name.equals(other.name) || rows() != other.rows() || columns() != other.columns()) {
      throw new IllegalArgumentException(other.label() + " stands where " + label() + " belongs");
    }
    for (int i = 0; i < values.length; i++) {
      System.arraycopy(other.values[i], 0, values[i], 0, values[i].length);
    }
  }

  private String label() {
    return name + " (" + rows() + " x " + columns() + ")";
  }
}
