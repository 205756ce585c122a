package feelscape.neural;

/**
 * What a network learns from.
 *
 * @param inputs a row for each example
 * @param labels as many rows, each 0..1, or NaN where the label is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Examples(float[][] inputs, float[][] labels) {

  public Examples {
    if (inputs.length != labels.length || inputs.length == 0) {
      throw new IllegalArgumentException(
          inputs.length
              + " inputs and "
              + labels.length
              + " rows of labels; there must be as many of each, and one at least");
    }
  }

  public int size() {
    return inputs.length;
  }

  /** The examples at some positions of an order. */
  Examples batch(final int[] order, final int from, final int to) {
    final float[][] someInputs = new float[to - from][];
    final float[][] someLabels = new float[to - from][];
    for (int i = from; i < to; i++) {
      someInputs[i - from] = inputs[order[i]];
      someLabels[i - from] = labels[order[i]];
    }
    return new Examples(someInputs, someLabels);
  }
}
