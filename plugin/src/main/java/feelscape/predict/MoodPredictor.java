package feelscape.predict;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A trained network that hears a picture. Immutable: threads may share it. */
public final class MoodPredictor {
  private static final String FEATURES = "features";
  private static final String LAYER = "layer ";

  private final Standardiser standardiser;
  private final Mlp network;
  private final Decoder decoder;

  /** Gives the music in place of the decoder, where a file has one. */
  private final @Nullable ParameterNetwork music;

  private MoodPredictor(
      final Standardiser standardiser,
      final Mlp network,
      final Decoder decoder,
      final @Nullable ParameterNetwork music) {
    this.standardiser = standardiser;
    this.network = network;
    this.decoder = decoder;
    this.music = music;
  }

  /**
   * A predictor from what training gave.
   *
   * @param network trained on standardised features; not to be trained further
   * @param outputs of the network, a row for each of many pictures that it did not learn from
   * @param labels of the teacher, a row for each of many pictures
   * @param trust the share of a mood's distance from the mean that is believed, 0..1
   */
  public static MoodPredictor of(
      final Standardiser standardiser,
      final Mlp network,
      final float[][] outputs,
      final float[][] labels,
      final double trust) {
    return new MoodPredictor(standardiser, network, Decoder.fit(outputs, labels, trust), null);
  }

  /**
   * Reads a weight file.
   *
   * @throws WeightFileException if it is missing, damaged, foreign, or was trained on other
   *     features
   */
  public static MoodPredictor load(final Path path) throws WeightFileException {
    final WeightFile file = WeightFile.read(path);
    if (!featureNames().equals(file.provenance().get(FEATURES))) {
      throw new WeightFileException(
          path.getFileName()
              + ": was trained on other features than this FeelScape measures; make it anew with"
              + " 'feelscape train mood'");
    }
    try {
      final List<Tensor> layers =
          file.tensors().stream().filter(tensor -> tensor.name().startsWith(LAYER)).toList();
      final Mlp network = Mlp.of(layers);
      return new MoodPredictor(
          Standardiser.of(file.tensor("standardiser"), network.sizes().get(0)),
          network,
          Decoder.of(file),
          ParameterNetwork.isIn(file) ? ParameterNetwork.of(file) : null);
    } catch (final IllegalArgumentException e) {
      throw new WeightFileException(
          path.getFileName() + ": holds another network: " + e.getMessage());
    }
  }

  /**
   * The file that {@link #load} reads.
   *
   * @param provenance what the weights were made from and how; the features' names are added
   */
  public WeightFile file(final Map<String, String> provenance) {
    final Map<String, String> all = new LinkedHashMap<>(provenance);
    all.put(FEATURES, featureNames());
    final List<Tensor> tensors = new ArrayList<>();
    tensors.add(standardiser.tensor());
    tensors.addAll(network.snapshot());
    tensors.addAll(decoder.tensors());
    if (music != null) {
      tensors.addAll(music.tensors());
    }
    return new WeightFile(all, tensors);
  }

  public Prediction predict(final FeatureVector features) {
    return predict(List.of(features)).get(0);
  }

  /** What is heard in each of several pictures. */
  public List<Prediction> predict(final List<FeatureVector> pictures) {
    final float[][] inputs =
        pictures.stream()
            .map(features -> standardiser.apply(features.shares()))
            .toArray(float[][]::new);
    final List<Prediction> decoded =
        Arrays.stream(network.apply(inputs)).map(decoder::decode).toList();
    return music == null
        ? decoded
        : IntStream.range(0, pictures.size())
            .mapToObj(i -> new Prediction(decoded.get(i).mood(), music.predict(pictures.get(i))))
            .toList();
  }

  /** What was usual among the pictures that it learned from. */
  public Standardiser standardiser() {
    return standardiser;
  }

  private static String featureNames() {
    return FeatureExtractor.FEATURES.stream().map(Feature::name).collect(Collectors.joining(" "));
  }
}
