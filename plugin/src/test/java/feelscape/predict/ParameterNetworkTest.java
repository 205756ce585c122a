package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.MusicParameters;
import feelscape.neural.Mlp;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that learned nothing: what they give is music all the same, and can be kept. */
class ParameterNetworkTest {
  private static final MoodRank RANK = new MoodRank(0.5, 0.5);
  private static final int FEATURES = FeatureExtractor.FEATURES.size();

  @Test
  void whateverThePictureTheMusicCanBePlayed() {
    for (int seed = 0; seed < 300; seed++) {
      final MusicParameters music = network(seed).predict(features(seed), RANK);
      assertThat(music.pitchStd()).isLessThanOrEqualTo(music.pitchRange() / 2);
      assertThat(music.averageDuration() * music.rhythmicDensity()).isLessThanOrEqualTo(1 + 1e-9);
      assertThat(music.pitchClassHistogram().stream().mapToDouble(each -> each).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void anOutputIsAShareOfItsRange() {
    final MusicParameters least = constant(-1000).predict(features(1), RANK);
    assertThat(least.tempo()).isEqualTo(60);
    assertThat(least.averageVelocity()).isEqualTo(45);
    assertThat(least.pitchClassHistogram()).isEqualTo(Collections.nCopies(12, 1.0 / 12));
    final MusicParameters middle = constant(0).predict(features(1), RANK);
    assertThat(middle.tempo()).isEqualTo(80);
    assertThat(middle.averagePitch()).isEqualTo(68);
    final MusicParameters most = constant(100).predict(features(1), RANK);
    assertThat(most.tempo()).isEqualTo(100);
    assertThat(most.rhythmicDensity()).isEqualTo(3.5);
    assertThat(most.averageDuration()).isCloseTo(1 / 3.5, within(1e-9));
  }

  @Test
  void whatIsReadBackGivesTheSame(@TempDir final Path folder) throws Exception {
    final ParameterNetwork network = network(7);
    final Path file = folder.resolve("own.weights");
    final List<Tensor> tensors = new ArrayList<>(network.tensors());
    tensors.add(new Tensor("layer 0.weights", new float[][] {{1}}));
    new WeightFile(Map.of(), tensors).write(file);
    final ParameterNetwork read = ParameterNetwork.of(WeightFile.read(file));
    for (int seed = 0; seed < 20; seed++) {
      assertThat(read.predict(features(seed), RANK))
          .isEqualTo(network.predict(features(seed), RANK));
    }
  }

  @Test
  void aFileWithoutOneOrWithOneOfOtherFeaturesIsRefused() {
    final WeightFile without =
        new WeightFile(Map.of(), List.of(new Tensor("layer 0.weights", new float[][] {{1}})));
    assertThat(ParameterNetwork.isIn(without)).isFalse();
    assertThatThrownBy(() -> ParameterNetwork.of(without))
        .isInstanceOf(IllegalArgumentException.class);
    final WeightFile ofOtherFeatures = new WeightFile(Map.of(), network(1, FEATURES + 1).tensors());
    assertThat(ParameterNetwork.isIn(ofOtherFeatures)).isTrue();
    assertThatThrownBy(() -> ParameterNetwork.of(ofOtherFeatures))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever it sees, all its outputs are the same. */
  private static ParameterNetwork constant(final float bias) {
    final ParameterNetwork network = network(1);
    final List<Tensor> snapshot = network.network().snapshot();
    final List<Tensor> last = snapshot.subList(snapshot.size() - 2, snapshot.size());
    for (final float[] row : last.get(0).values()) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(last.get(1).values()[0], bias);
    network.network().restore(snapshot);
    return network;
  }

  private static ParameterNetwork network(final long seed) {
    return network(seed, FEATURES);
  }

  private static ParameterNetwork network(final long seed, final int features) {
    final double[][] pictures =
        Stream.generate(new SplittableRandom(seed)::split)
            .limit(100)
            .map(random -> random.doubles(features).toArray())
            .toArray(double[][]::new);
    return new ParameterNetwork(
        Standardiser.fit(pictures),
        new Mlp(List.of(features, 8, Output.PARAMETERS.size()), 0, new SplittableRandom(seed)),
        false);
  }

  private static FeatureVector features(final long seed) {
    return new FeatureVector(
        IntStream.generate(new SplittableRandom(seed)::nextInt)
            .limit(FEATURES)
            .map(any -> Math.floorMod(any, Feature.STEPS + 1))
            .boxed()
            .toList());
  }
}
