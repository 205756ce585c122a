package feelscape.predict;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Mode;
import feelscape.music.MusicParameters;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A perceptron from the features of a picture to the twenty parameters of its music. Immutable, as
 * long as nobody trains the network further: threads may share it.
 *
 * @param standardiser of the features
 * @param network with an output for each of {@link Output#PARAMETERS}
 * @param inKeys whether it was taught what lies between keys: the profile of one is made of what it
 *     gives, since a piece is in one: its mode is that of the mood's rank, for a tonic unsure by a
 *     fifth sounds like another mode
 */
public record ParameterNetwork(Standardiser standardiser, Mlp network, boolean inKeys) {
  private static final String PREFIX = "parameters ";
  private static final String STANDARDISER = PREFIX + "standardiser";
  private static final String IN_KEYS = PREFIX + "in keys";

  public ParameterNetwork {
    final List<Integer> sizes = network.sizes();
    if (sizes.get(0) != standardiser.mean().length
        || sizes.get(sizes.size() - 1) != Output.PARAMETERS.size()) {
      throw new IllegalArgumentException(
          "a network of sizes "
              + sizes
              + " does not lead from "
              + standardiser.mean().length
              + " features to "
              + Output.PARAMETERS.size()
              + " parameters");
    }
  }

  /** Whether a file holds such a network. */
  public static boolean isIn(final WeightFile file) {
    return file.tensors().stream().anyMatch(tensor -> tensor.name().startsWith(PREFIX));
  }

  /**
   * The network in a file.
   *
   * @throws IllegalArgumentException if there is none, or one of other features
   */
  public static ParameterNetwork of(final WeightFile file) {
    final List<Tensor> layers =
        file.tensors(PREFIX).stream().filter(tensor -> tensor.name().startsWith("layer ")).toList();
    return new ParameterNetwork(
        Standardiser.of(file.tensor(STANDARDISER), FeatureExtractor.FEATURES.size()),
        Mlp.of(layers),
        file.tensor(IN_KEYS).ofShape(1, 1).values()[0][0] != 0);
  }

  /** What a file holds of it; other networks' tensors may stand beside. */
  public List<Tensor> tensors() {
    return Stream.concat(
            Stream.of(
                standardiser.tensor(), new Tensor("in keys", new float[][] {{inKeys ? 1 : 0}})),
            network.snapshot().stream())
        .map(tensor -> tensor.named(PREFIX + tensor.name()))
        .toList();
  }

  /** The network's outputs as they are: shares of the ranges of {@link Output#PARAMETERS}. */
  public float[] shares(final FeatureVector features) {
    return network.apply(standardiser.apply(features.shares()));
  }

  /**
   * The music for a picture: the outputs, made to agree with each other.
   *
   * @param rank of its mood, which decides the mode if this was taught {@link #inKeys}
   */
  public MusicParameters predict(final FeatureVector features, final MoodRank rank) {
    return predict(List.of(features), List.of(rank)).get(0);
  }

  /** The music for each of several pictures. */
  List<MusicParameters> predict(final List<FeatureVector> pictures, final List<MoodRank> ranks) {
    final float[][] shares = network.apply(standardiser.apply(pictures));
    return IntStream.range(0, shares.length)
        .mapToObj(i -> music(shares[i], ranks.get(i).mode()))
        .toList();
  }

  private MusicParameters music(final float[] shares, final Mode mode) {
    final double range = value(Output.PITCH_RANGE, shares);
    final double density = value(Output.RHYTHMIC_DENSITY, shares);
    return new MusicParameters(
        value(Output.TEMPO, shares),
        value(Output.AVERAGE_PITCH, shares),
        range,
        // No pitches deviate from their mean by more than half of their range.
        Math.min(value(Output.PITCH_STD, shares), range / 2),
        histogram(shares, mode),
        value(Output.AVERAGE_VELOCITY, shares),
        density,
        // A melody's notes follow each other: they last no longer than the time between them.
        Math.min(value(Output.AVERAGE_DURATION, shares), 1 / density),
        value(Output.DURATION_STD, shares));
  }

  private static double value(final Output output, final float[] shares) {
    return output.valueOf(shares[Output.PARAMETERS.indexOf(output)]);
  }

  /** Brought to a sum of 1; where no pitch class sounds, all sound alike. */
  private List<Double> histogram(final float[] shares, final Mode mode) {
    final List<Double> values =
        Output.PITCH_CLASSES.stream().map(output -> value(output, shares)).toList();
    if (inKeys) {
      return KeyProfile.of(KeyProfile.keyAround(values, mode));
    }
    final double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    return sum > 0
        ? values.stream().map(each -> each / sum).toList()
        : Collections.nCopies(values.size(), 1.0 / values.size());
  }
}
