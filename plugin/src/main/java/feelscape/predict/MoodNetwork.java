package feelscape.predict;

import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Mood;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Perceptrons from the features of a picture to the mood that people would feel at it: the mean of
 * what they say, moved towards the usual mood as far as they are surer than they should be.
 * Immutable, as long as nobody trains them further: threads may share it.
 *
 * @param members each with the outputs valence and arousal, as shares of their ranges
 * @param valence from the members' mean to the estimate, shares of the range
 * @param arousal the same
 */
public record MoodNetwork(
    Standardiser standardiser, List<Mlp> members, MonotoneTable valence, MonotoneTable arousal) {
  private static final String PREFIX = "mood ";
  private static final String STANDARDISER = PREFIX + "standardiser";
  private static final String TRUST_VALENCE = PREFIX + "trust valence";
  private static final String TRUST_AROUSAL = PREFIX + "trust arousal";
  private static final List<Output> OUTPUTS = List.of(Output.VALENCE, Output.AROUSAL);

  public MoodNetwork {
    members = List.copyOf(members);
    for (final Mlp member : members) {
      final List<Integer> sizes = member.sizes();
      if (sizes.get(0) != standardiser.mean().length
          || sizes.get(sizes.size() - 1) != OUTPUTS.size()) {
        throw new IllegalArgumentException(
            "a network of sizes "
                + sizes
                + " does not lead from "
                + standardiser.mean().length
                + " features to valence and arousal");
      }
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("there is no network that tells a mood");
    }
  }

  /**
   * A network of what training gave.
   *
   * @param usual the mean of the ratings
   * @param valenceTrust the share of a valence's distance from the usual that is believed, 0..1
   * @param arousalTrust the same
   */
  public static MoodNetwork of(
      final Standardiser standardiser,
      final List<Mlp> members,
      final Mood usual,
      final double valenceTrust,
      final double arousalTrust) {
    return new MoodNetwork(
        standardiser,
        members,
        MonotoneTable.towards(Output.VALENCE.shareOf(usual.valence()), valenceTrust, 0, 1),
        MonotoneTable.towards(Output.AROUSAL.shareOf(usual.arousal()), arousalTrust, 0, 1));
  }

  /** The labels of a picture that was rated: what a member should say. */
  public static float[] labels(final Mood mood) {
    return new float[] {
      (float) Output.VALENCE.shareOf(mood.valence()), (float) Output.AROUSAL.shareOf(mood.arousal())
    };
  }

  public Mood estimate(final FeatureVector picture) {
    return estimate(List.of(picture)).get(0);
  }

  /** The moods of several pictures. */
  public List<Mood> estimate(final List<FeatureVector> pictures) {
    final float[][] inputs = standardiser.apply(pictures);
    final double[][] sums = new double[pictures.size()][OUTPUTS.size()];
    for (final Mlp member : members) {
      final float[][] outputs = member.apply(inputs);
      for (int i = 0; i < sums.length; i++) {
        sums[i][0] += outputs[i][0];
        sums[i][1] += outputs[i][1];
      }
    }
    final List<Mood> estimates = new ArrayList<>();
    for (final double[] sum : sums) {
      estimates.add(
          new Mood(
              Output.VALENCE.valueOf(valence.apply(sum[0] / members.size())),
              Output.AROUSAL.valueOf(arousal.apply(sum[1] / members.size()))));
    }
    return estimates;
  }

  /**
   * The network in a file.
   *
   * @throws IllegalArgumentException if there is none, or one of other features
   */
  static MoodNetwork of(final WeightFile file) {
    final List<Mlp> members = new ArrayList<>();
    for (List<Tensor> layers = layers(file, 0); !layers.isEmpty(); ) {
      members.add(Mlp.of(layers));
      layers = layers(file, members.size());
    }
    return new MoodNetwork(
        Standardiser.of(file.tensor(STANDARDISER), FeatureExtractor.FEATURES.size()),
        members,
        MonotoneTable.of(file.tensor(TRUST_VALENCE)),
        MonotoneTable.of(file.tensor(TRUST_AROUSAL)));
  }

  private static List<Tensor> layers(final WeightFile file, final int member) {
    return file.tensors(owner(member));
  }

  /** What a file holds of it. */
  List<Tensor> tensors() {
    final List<Tensor> tensors = new ArrayList<>();
    tensors.add(standardiser.tensor().named(STANDARDISER));
    tensors.add(valence.tensor(TRUST_VALENCE));
    tensors.add(arousal.tensor(TRUST_AROUSAL));
    IntStream.range(0, members.size())
        .forEach(
            member ->
                members.get(member).snapshot().stream()
                    .map(tensor -> tensor.named(owner(member) + tensor.name()))
                    .forEach(tensors::add));
    return tensors;
  }

  private static String owner(final int member) {
    return PREFIX + "member " + member + " ";
  }
}
