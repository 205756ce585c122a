package feelscape.neural;

/**
 * Numbers that training changes.
 *
 * @param values the numbers themselves, rows of a matrix
 * @param gradients of the loss by each of them, as the last backward pass left them
 * @param decays whether weight decay pulls them to zero: weights yes, biases and scales no
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Parameter(float[][] values, float[][] gradients, boolean decays) {

  static Parameter of(final float[][] values, final boolean decays) {
    return new Parameter(values, Rows.zeros(values.length, values[0].length), decays);
  }
}
