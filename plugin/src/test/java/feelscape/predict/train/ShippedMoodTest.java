package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import feelscape.music.Key;
import feelscape.predict.KeyProfile;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Output;
import feelscape.predict.Prediction;
import feelscape.statistic.RankCorrelation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the shipped weights make of a hundred photographs whose themes they did not learn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedMoodTest {
  private static final Path DATA = Path.of("../../shared/data/oasis");
  private static final Path WEIGHTS = Path.of("../presets/models/mood.weights");
  private static final int PHOTOGRAPHS = 100;

  private List<Prediction> predictions = List.of();

  @BeforeAll
  void predict() throws Exception {
    assumeTrue(Files.isDirectory(DATA), "the OASIS photographs are not here: " + DATA);
    final MoodPredictor predictor = MoodPredictor.load(WEIGHTS);
    predictions =
        new Oasis(DATA)
            .read(FinalTest::has, TrainingProgress.NONE).stream()
                .limit(PHOTOGRAPHS)
                .map(picture -> predictor.predict(picture.features()))
                .toList();
  }

  @Test
  void theyTellPhotographsApart() {
    assertThat(predictions).hasSize(PHOTOGRAPHS);
    assertThat(span(prediction -> prediction.parameters().tempo())).isGreaterThan(25);
    assertThat(span(prediction -> prediction.parameters().averagePitch())).isGreaterThan(8);
    assertThat(span(prediction -> prediction.parameters().rhythmicDensity())).isGreaterThan(1.5);
    assertThat(span(prediction -> prediction.parameters().averageVelocity())).isGreaterThan(25);
    assertThat(predictions.stream().map(prediction -> key(prediction).tonic()).distinct())
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(predictions.stream().map(prediction -> key(prediction).mode()).distinct())
        .hasSameSizeAs(KeyProfile.MODES);
  }

  @Test
  void everyParameterVariesWithThePicture() {
    final List<float[]> shares =
        predictions.stream().map(prediction -> Output.shares(prediction.parameters())).toList();
    for (int i = 0; i < Output.PARAMETERS.size(); i++) {
      final int parameter = i;
      assertThat(shares.stream().map(each -> each[parameter]).distinct())
          .as(Output.PARAMETERS.get(i).name())
          .hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void theMusicFollowsTheMoodThatIsHeard() {
    assertThat(agreement(p -> p.parameters().tempo(), p -> p.mood().arousal())).isGreaterThan(0.6);
    assertThat(agreement(p -> p.parameters().averageVelocity(), p -> p.mood().arousal()))
        .isGreaterThan(0.6);
    assertThat(agreement(p -> p.parameters().averagePitch(), p -> p.mood().valence()))
        .isGreaterThan(0.6);
    assertThat(agreement(p -> KeyProfile.MODES.indexOf(key(p).mode()), p -> p.mood().valence()))
        .isGreaterThan(0.9);
  }

  private double span(final ToDoubleFunction<Prediction> cue) {
    final DoubleSummaryStatistics statistics =
        predictions.stream().mapToDouble(cue).summaryStatistics();
    return statistics.getMax() - statistics.getMin();
  }

  /** The correlation of ranks. */
  private double agreement(
      final ToDoubleFunction<Prediction> cue, final ToDoubleFunction<Prediction> feeling) {
    final double[] felt = predictions.stream().mapToDouble(feeling).toArray();
    return RankCorrelation.of(predictions.stream().mapToDouble(cue).toArray(), felt);
  }

  private static Key key(final Prediction prediction) {
    return KeyProfile.keyOf(prediction.parameters().pitchClassHistogram());
  }
}
