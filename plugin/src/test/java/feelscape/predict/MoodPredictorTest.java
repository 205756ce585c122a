package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Mood;
import feelscape.neural.Mlp;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that learned nothing: decoded, kept and read again. */
class MoodPredictorTest {
  private static final int FEATURES = FeatureExtractor.FEATURES.size();
  private final Path file;

  MoodPredictorTest(@TempDir final Path folder) {
    file = folder.resolve("test.weights");
  }

  @Test
  void whatIsReadBackPredictsTheSame() throws Exception {
    final MoodPredictor predictor = predictor(1);
    predictor.file(Map.of("made by", "a test")).write(file);
    final MoodPredictor read = MoodPredictor.load(file);
    for (int seed = 0; seed < 20; seed++) {
      assertThat(read.predict(features(seed))).isEqualTo(predictor.predict(features(seed)));
    }
  }

  @Test
  void whateverThePictureTheMelodyIsPlayable() {
    final MoodPredictor predictor = predictor(2);
    for (int seed = 0; seed < 300; seed++) {
      final var parameters = predictor.predict(features(seed)).parameters();
      assertThat(parameters.averageDuration() * parameters.rhythmicDensity())
          .isLessThanOrEqualTo(1 + 1e-9);
      assertThat(parameters.pitchStd()).isLessThanOrEqualTo(parameters.pitchRange() / 2);
    }
  }

  @Test
  void picturesThatAreHeardAlmostAlikeAreToldApartByTheirRanks() {
    final MoodPredictor predictor = predictor(3);
    final List<MoodRank> ranks =
        IntStream.range(1000, 1100)
            .mapToObj(seed -> predictor.rank(predictor.predict(features(seed)).mood()))
            .toList();
    assertThat(ranks.stream().filter(rank -> rank.valence() < 0.5)).hasSizeBetween(48, 52);
    assertThat(ranks.stream().filter(rank -> rank.arousal() < 0.1)).hasSizeBetween(8, 12);
    assertThat(predictor.rank(new Mood(1, 7))).isEqualTo(new MoodRank(0, 1));
  }

  @Test
  void whoIsTrustedLessStaysNearerToTheUsual() {
    final MoodPredictor predictor = predictor(4);
    for (int seed = 0; seed < 200; seed++) {
      assertThat(predictor.predict(features(seed)).mood().valence())
          .isBetween(4.5 - 0.5 * (4.5 - 1), 4.5 + 0.5 * (7 - 4.5));
    }
  }

  @Test
  void theMusicIsInAKey() {
    final MoodPredictor predictor = predictor(5);
    for (int seed = 0; seed < 50; seed++) {
      final List<Double> histogram =
          predictor.predict(features(seed)).parameters().pitchClassHistogram();
      assertThat(histogram).isEqualTo(KeyProfile.of(KeyProfile.keyOf(histogram)));
    }
  }

  @Test
  void weightsOfOtherFeaturesAreRefusedByName() throws Exception {
    new WeightFile(Map.of("features", "warmth glow"), List.of()).write(file);
    assertThatThrownBy(() -> MoodPredictor.load(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageStartingWith("test.weights: was trained on other features")
        .hasMessageEndingWith("train it anew");
  }

  @Test
  void weightsWithoutANetworkAreRefusedByName() throws Exception {
    final Map<String, String> provenance = predictor(1).file(Map.of()).provenance();
    new WeightFile(provenance, List.of()).write(file);
    assertThatThrownBy(() -> MoodPredictor.load(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageStartingWith("test.weights: holds another network");
  }

  private static MoodPredictor predictor(final long seed) {
    final List<FeatureVector> pictures =
        IntStream.range(1000, 1100).mapToObj(MoodPredictorTest::features).toList();
    final Standardiser standardiser =
        Standardiser.fit(pictures.stream().map(FeatureVector::shares).toArray(double[][]::new));
    final SplittableRandom random = new SplittableRandom(seed);
    final MoodNetwork mood =
        MoodNetwork.of(
            standardiser,
            List.of(network(2, random), network(2, random)),
            new Mood(4.5, 3.5),
            0.5,
            1);
    final ParameterNetwork music =
        new ParameterNetwork(standardiser, network(Output.PARAMETERS.size(), random), true);
    return MoodPredictor.of(mood, mood.estimate(pictures), music);
  }

  private static Mlp network(final int outputs, final SplittableRandom random) {
    return new Mlp(List.of(FEATURES, 8, outputs), 0, random);
  }

  private static FeatureVector features(final long seed) {
    return new FeatureVector(
        new SplittableRandom(seed).ints(FEATURES, 0, Feature.STEPS + 1).boxed().toList());
  }
}
