package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.neural.Mlp;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
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
      final MusicParameters parameters = predictor.predict(features(seed)).parameters();
      assertThat(parameters.averageDuration() * parameters.rhythmicDensity())
          .isLessThanOrEqualTo(1 + 1e-9);
      assertThat(parameters.pitchStd()).isLessThanOrEqualTo(parameters.pitchRange() / 2);
    }
  }

  @Test
  void picturesThatAreHeardAlmostAlikeStillGetTheTeachersSpread() {
    final MoodPredictor predictor = predictor(3);
    final DoubleSummaryStatistics tempos =
        IntStream.range(0, 100)
            .mapToDouble(seed -> predictor.predict(features(seed)).parameters().tempo())
            .summaryStatistics();
    assertThat(tempos.getMax() - tempos.getMin()).isGreaterThan(30);
  }

  @Test
  void weightsOfOtherFeaturesAreRefusedByName() throws Exception {
    new WeightFile(Map.of("features", "warmth glow"), List.of()).write(file);
    assertThatThrownBy(() -> MoodPredictor.load(file))
        .isInstanceOf(WeightFileException.class)
        .hasMessageStartingWith("test.weights: was trained on other features")
        .hasMessageContaining("feelscape train mood");
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
    final Mlp network =
        new Mlp(List.of(FEATURES, 8, Output.ALL.size()), 0, new SplittableRandom(seed));
    final double[][] pictures =
        IntStream.range(1000, 1100).mapToObj(i -> features(i).shares()).toArray(double[][]::new);
    final Standardiser standardiser = Standardiser.fit(pictures);
    final float[][] outputs = new float[pictures.length][];
    final float[][] labels = new float[pictures.length][];
    for (int i = 0; i < pictures.length; i++) {
      outputs[i] = network.apply(standardiser.apply(pictures[i]));
      labels[i] = Output.labels(new Mood(1 + i * 0.06, 4), parameters(i / 99.0));
    }
    return MoodPredictor.of(standardiser, network, outputs, labels, 0.5);
  }

  private static MusicParameters parameters(final double share) {
    final Key key = new Key((int) (share * 11), Mode.DORIAN);
    return new MusicParameters(
        60 + 40 * share,
        60 + 16 * share,
        7 + 17 * share,
        2 + 4 * share,
        KeyProfile.of(key),
        50 + 40 * share,
        0.8 + 2.7 * share,
        1.2 - share,
        0.6 - 0.5 * share);
  }

  private static FeatureVector features(final long seed) {
    return new FeatureVector(
        new SplittableRandom(seed).ints(FEATURES, 0, Feature.STEPS + 1).boxed().toList());
  }
}
