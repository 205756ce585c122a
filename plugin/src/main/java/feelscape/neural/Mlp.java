package feelscape.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A perceptron of several layers: each hidden one is dense, then batch normalisation, ReLU and
 * dropout; the last is dense with sigmoid outputs.
 */
public final class Mlp {
  private final List<Integer> sizes;
  private final Dense first;
  private final List<Layer> layers;

  /**
   * An untrained network.
   *
   * @param sizes the number of inputs, of each hidden layer's cells, and of outputs; three or more
   * @param dropout the share of each hidden layer that is silenced in training, 0 to below 1
   * @param random where the first weights and what is silenced come from
   */
  public Mlp(final List<Integer> sizes, final double dropout, final SplittableRandom random) {
    if (sizes.size() < 3) {
      throw new IllegalArgumentException(
          "a perceptron of sizes " + sizes + " has no hidden layer; name three sizes or more");
    }
    this.sizes = List.copyOf(sizes);
    first = new Dense(sizes.get(0), sizes.get(1), random.split());
    final List<Layer> built = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      built.add(i == 1 ? first : new Dense(sizes.get(i - 1), sizes.get(i), random.split()));
      if (i < sizes.size() - 1) {
        built.add(new BatchNorm(sizes.get(i)));
        built.add(new Relu());
        built.add(new Dropout(dropout, random.split()));
      }
    }
    built.add(new Sigmoid());
    layers = List.copyOf(built);
  }

  /**
   * The trained network of which a snapshot was taken.
   *
   * @throws IllegalArgumentException if the tensors are not those of a perceptron
   */
  public static Mlp of(final List<Tensor> snapshot) {
    final List<Integer> sizes = new ArrayList<>();
    int inputs = 0;
    for (final Tensor tensor : snapshot) {
      if (tensor.name().endsWith("." + Dense.WEIGHTS)) {
        // Of sizes that do not belong together no network is made: it might be a huge one.
        tensor.ofShape(sizes.isEmpty() ? tensor.rows() : inputs, tensor.columns());
        sizes.add(tensor.rows());
        inputs = tensor.columns();
      }
      if (tensor.name().endsWith("." + BatchNorm.VARIANCE)) {
        BatchNorm.checkVariance(tensor);
      }
    }
    sizes.add(inputs);
    final Mlp network = new Mlp(sizes, 0, new SplittableRandom(0));
    network.restore(snapshot);
    return network;
  }

  public List<Integer> sizes() {
    return sizes;
  }

  /** The outputs, each 0..1, for one example. Changes nothing: threads may share a network. */
  public float[] apply(final float[] input) {
    return apply(new float[][] {input})[0];
  }

  /** The outputs for a batch, a row for each example. */
  public float[][] apply(final float[][] batch) {
    float[][] signal = batch;
    for (final Layer layer : layers) {
      signal = layer.apply(signal);
    }
    return signal;
  }

  float[][] forward(final float[][] batch) {
    float[][] signal = batch;
    for (final Layer layer : layers) {
      signal = layer.forward(signal);
    }
    return signal;
  }

  void backward(final float[][] gradients) {
    float[][] signal = gradients;
    for (int i = layers.size() - 1; i > 0; i--) {
      signal = layers.get(i).backward(signal);
    }
    first.learn(signal);
  }

  List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /** A copy of all that the trained network consists of: weights, biases and normalisation. */
  public List<Tensor> snapshot() {
    return state().stream().map(Tensor::copy).toList();
  }

  /**
   * Becomes the network of which the snapshot was taken.
   *
   * @throws IllegalArgumentException if names or shapes differ from this network's
   */
  public void restore(final List<Tensor> snapshot) {
    final List<Tensor> state = state();
    if (snapshot.size() != state.size()) {
      throw new IllegalArgumentException(
          "a network of sizes "
              + sizes
              + " has "
              + state.size()
              + " tensors, not "
              + snapshot.size());
    }
    for (int i = 0; i < state.size(); i++) {
      state.get(i).set(snapshot.get(i));
    }
  }

  private List<Tensor> state() {
    final List<Tensor> state = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      final String owner = "layer " + i;
      layers.get(i).state().forEach(tensor -> state.add(tensor.within(owner)));
    }
    return state;
  }
}
