package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.feature.FeatureVector;
import feelscape.predict.Output;
import feelscape.predict.ParameterNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks taught by pairs of which it is known what they teach. */
class TaughtTest {
  private static final int TEMPO = Output.PARAMETERS.indexOf(Output.TEMPO);
  private static final int PITCH = Output.PARAMETERS.indexOf(Output.AVERAGE_PITCH);

  @Test
  void whatThePairsTellIsLearned() {
    final ParameterNetwork network = taught(Set.of(), Optional.empty()).network();
    assertThat(mean(network, 0.9, TEMPO)).isGreaterThan(mean(network, 0.1, TEMPO) + 0.25);
  }

  @Test
  void theSamePairsTeachTheSame() {
    final Taught one = taught(Set.of(), Optional.empty());
    final Taught other = taught(Set.of(), Optional.empty());
    assertThat(one.network().shares(features(0.3)))
        .isEqualTo(other.network().shares(features(0.3)));
    assertThat(one.curve()).isEqualTo(other.curve());
  }

  @Test
  void theKeptEpochIsTheOneThatErredLeast() {
    final Taught.Curve curve = taught(Set.of(), Optional.empty()).curve();
    assertThat(curve.validation()).hasSameSizeAs(curve.training());
    assertThat(curve.best())
        .isEqualTo(curve.validation().stream().min(Double::compare).orElseThrow());
    assertThat(curve.kept()).isPositive();
  }

  @Test
  void beforeItHasLearnedItSaysTheMean() {
    final List<MeasuredPair> pairs = Lessons.rising(12, 1, Set.of());
    final Taught untaught = Taught.by(pairs, pairs, Optional.empty(), 0, epoch -> {});
    final double mean =
        pairs.stream()
            .mapToDouble(pair -> pair.original().music().labels()[TEMPO])
            .average()
            .orElseThrow();
    assertThat((double) untaught.network().shares(features(0.9))[TEMPO])
        .isCloseTo(mean, within(1e-5));
    assertThat(untaught.network().shares(features(0.1)))
        .isEqualTo(untaught.network().shares(features(0.9)));
  }

  @Test
  void anOutputThatNoPairTellsStaysInTheMiddle() {
    final ParameterNetwork network = taught(Set.of(Output.TEMPO), Optional.empty()).network();
    for (final double first : List.of(0.0, 0.5, 1.0)) {
      assertThat(network.shares(features(first))[TEMPO]).isEqualTo(0.5f);
    }
    assertThat(mean(network, 0.9, PITCH)).isGreaterThan(mean(network, 0.1, PITCH) + 0.25);
  }

  @Test
  void aNetworkThatKnowsTheMusicAlreadyIsTaughtFurther() {
    final ParameterNetwork shipped = taught(Set.of(), Optional.empty()).network();
    final Taught further =
        Taught.by(
            Lessons.rising(3, 5, Set.of()),
            Lessons.rising(10, 6, Set.of()),
            Optional.of(shipped),
            40,
            epoch -> {});
    assertThat(further.from()).isEqualTo(Taught.SHIPPED);
    assertThat(mean(further.network(), 0.9, TEMPO))
        .isGreaterThan(mean(further.network(), 0.1, TEMPO) + 0.2);
  }

  @Test
  void anOutputThatNoPairTellsStaysAsItIsInTheShippedNetwork() {
    final ParameterNetwork shipped = taught(Set.of(), Optional.empty()).network();
    final Set<Output> untold = Set.of(Output.TEMPO);
    final ParameterNetwork network =
        Taught.by(
                Lessons.falling(90, 3, untold),
                Lessons.falling(30, 4, untold),
                Optional.of(shipped),
                150,
                epoch -> {})
            .network();
    assertThat(mean(network, 0.9, PITCH)).isLessThan(mean(network, 0.1, PITCH) - 0.25);
    for (final double first : List.of(0.1, 0.5, 0.9)) {
      assertThat(mean(network, first, TEMPO)).isCloseTo(mean(shipped, first, TEMPO), within(0.1));
    }
  }

  @Test
  void whoeverBeginsFromNothingLearnsFromTheShippedNetworkWhatNoPairTells() {
    final ParameterNetwork shipped = taught(Set.of(), Optional.empty()).network();
    final List<MeasuredPair> pairs = Lessons.falling(3, 3, Set.of(Output.TEMPO));
    final float[][] labels =
        new PairLesson(pairs, pairs, Optional.of(shipped))
            .validation(shipped.standardiser())
            .labels();
    for (int i = 0; i < labels.length; i++) {
      final MeasuredPair.Example original = pairs.get(i).original();
      assertThat(labels[i][TEMPO]).isEqualTo(shipped.shares(original.features())[TEMPO]);
      assertThat(labels[i][PITCH]).isEqualTo(original.music().labels()[PITCH]);
    }
  }

  @Test
  void teachingTheShippedNetworkLeavesItAsItIs() {
    final ParameterNetwork shipped = taught(Set.of(), Optional.empty()).network();
    final float[] before = shipped.shares(features(0.7));
    taught(Set.of(), Optional.of(shipped));
    assertThat(shipped.shares(features(0.7))).isEqualTo(before);
  }

  @Test
  void whoeverListensHearsEveryEpochAndMayEndIt() {
    final List<MeasuredPair> pairs = Lessons.rising(4, 1, Set.of());
    final List<Integer> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Taught.by(
                    pairs,
                    pairs,
                    Optional.empty(),
                    100,
                    epoch -> {
                      heard.add(epoch);
                      if (epoch == 3) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(heard).containsExactly(0, 1, 2, 3);
  }

  private static Taught taught(final Set<Output> untold, final Optional<ParameterNetwork> shipped) {
    return Taught.by(
        Lessons.rising(90, 1, untold), Lessons.rising(30, 2, untold), shipped, 150, epoch -> {});
  }

  private static FeatureVector features(final double first) {
    return Lessons.features(first, new SplittableRandom(9));
  }

  /** Over many pictures that have nothing but their first feature in common. */
  private static double mean(final ParameterNetwork network, final double first, final int output) {
    return IntStream.range(0, 50)
        .mapToDouble(i -> network.shares(Lessons.features(first, new SplittableRandom(i)))[output])
        .average()
        .orElseThrow();
  }
}
