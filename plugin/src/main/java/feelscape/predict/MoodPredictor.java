package feelscape.predict;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trained networks that hear a picture. Immutable: threads may share it. */
public final class MoodPredictor {
  private static final String FEATURES = "features";

  private final MoodNetwork mood;
  private final MoodRanks ranks;
  private final ParameterNetwork music;

  private MoodPredictor(
      final MoodNetwork mood, final MoodRanks ranks, final ParameterNetwork music) {
    this.mood = mood;
    this.ranks = ranks;
    this.music = music;
  }

  /**
   * A predictor from what training gave.
   *
   * @param among estimates for many pictures by networks that had not learned from them
   */
  public static MoodPredictor of(
      final MoodNetwork mood, final List<Mood> among, final ParameterNetwork music) {
    return new MoodPredictor(mood, MoodRanks.among(among), music);
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
              + ": was trained on other features than this FeelScape measures; train it"
              + " anew");
    }
    try {
      return new MoodPredictor(MoodNetwork.of(file), MoodRanks.of(file), ParameterNetwork.of(file));
    } catch (final IllegalArgumentException e) {
      throw new WeightFileException(
          path.getFileName() + ": holds another network: " + e.getMessage());
    }
  }

  /**
   * Where the weights of a file come from: data, split, seed, settings, scores, each by its name.
   *
   * @throws WeightFileException if it is missing, damaged or foreign
   */
  public static Map<String, String> provenance(final Path path) throws WeightFileException {
    final Map<String, String> provenance = new LinkedHashMap<>(WeightFile.read(path).provenance());
    provenance.remove(FEATURES);
    return provenance;
  }

  /**
   * The file that {@link #load} reads.
   *
   * @param provenance what the weights were made from and how; the features' names are added
   */
  public WeightFile file(final Map<String, String> provenance) {
    final Map<String, String> all = new LinkedHashMap<>(provenance);
    all.put(FEATURES, featureNames());
    final List<Tensor> tensors = new ArrayList<>(mood.tensors());
    tensors.addAll(ranks.tensors());
    tensors.addAll(music.tensors());
    return new WeightFile(all, tensors);
  }

  public Prediction predict(final FeatureVector features) {
    return predict(List.of(features)).get(0);
  }

  /** What is heard in each of several pictures. */
  public List<Prediction> predict(final List<FeatureVector> pictures) {
    final List<Mood> moods = mood.estimate(pictures);
    final List<MusicParameters> parameters =
        music.predict(pictures, moods.stream().map(ranks::of).toList());
    return IntStream.range(0, pictures.size())
        .mapToObj(i -> new Prediction(moods.get(i), parameters.get(i)))
        .toList();
  }

  /** Where a mood that was predicted lies among those of other pictures. */
  public MoodRank rank(final Mood predicted) {
    return ranks.of(predicted);
  }

  /** What was usual among the pictures from which the mood was learned. */
  public Standardiser standardiser() {
    return mood.standardiser();
  }

  private static String featureNames() {
    return FeatureExtractor.FEATURES.stream().map(Feature::name).collect(Collectors.joining(" "));
  }
}
