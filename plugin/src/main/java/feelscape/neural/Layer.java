package feelscape.neural;

import java.util.List;

/** A step of a network. A batch is an array of rows, one for each example. */
sealed interface Layer permits Dense, BatchNorm, Relu, Dropout, Sigmoid {

  /** What the trained layer makes of a batch. Changes nothing, so that threads may share it. */
  float[][] apply(float[][] batch);

  /** The same in training: with chance and batch statistics, kept for {@link #backward}. */
  float[][] forward(float[][] batch);

  /**
   * Carries gradients back through the batch of the last {@link #forward}.
   *
   * @param gradients of the loss by each output
   * @return of the loss by each input; those by its parameters are left in {@link #parameters()}
   */
  float[][] backward(float[][] gradients);

  /** What training changes by gradient. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** All that a trained layer consists of, as live matrices in a fixed order. */
  default List<Tensor> state() {
    return List.of();
  }
}
