package feelscape.predict.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.feature.Group;
import feelscape.predict.MoodPredictor;
import feelscape.predict.Prediction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");

  /** Whatever the network is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theChangesLeadFromTheUsualPictureToThisOne(final long seed) throws Exception {
    final MoodPredictor predictor = MoodPredictor.load(WEIGHTS);
    final FeatureVector picture = random(seed);
    final Why why = Why.of(picture, predictor);
    assertThat(why.explanations()).extracting(Explanation::cue).containsExactly(Cue.values());
    for (final Explanation explanation : why.explanations()) {
      assertThat(explanation.value())
          .as(explanation.cue().label())
          .isEqualTo(explanation.cue().of(predictor.predict(picture)));
      assertThat(explanation.changes().values().stream().mapToDouble(Double::doubleValue).sum())
          .as(explanation.cue().label())
          .isCloseTo(explanation.value() - explanation.usual(), within(1e-9));
    }
  }

  @Test
  void whatDoesNotLeadToTheValueIsNoExplanation() {
    final Map<Group, Double> changes = new EnumMap<>(Group.class);
    changes.put(Group.LIGHT, 3.0);
    assertThatThrownBy(() -> new Explanation(Cue.TEMPO, 80, 84, changes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tempo");
  }

  @Test
  void whatAddsUpIsTakenApartAgain() {
    final FeatureVector picture = random(4);
    final Explanation tempo =
        Explanation.of(
                picture,
                new Look(picture, Listener.OTHERS).usual(),
                Listener.tempo(
                    one ->
                        80
                            + 3 * Listener.above(one, Group.LIGHT)
                            - 2 * Listener.above(one, Group.CONTENT)))
            .stream()
            .filter(explanation -> explanation.cue() == Cue.TEMPO)
            .findFirst()
            .orElseThrow();
    assertThat(tempo.usual()).isCloseTo(80, within(1e-9));
    assertThat(tempo.change(Group.LIGHT))
        .isCloseTo(3 * Listener.above(picture, Group.LIGHT), within(1e-9))
        .isNotZero();
    assertThat(tempo.change(Group.CONTENT))
        .isCloseTo(-2 * Listener.above(picture, Group.CONTENT), within(1e-9));
    assertThat(tempo.change(Group.COLOUR)).isZero();
    assertThat(tempo.change(Group.LAYOUT)).isZero();
  }

  @Test
  void eachCueIsReadWhereItStands() {
    final Prediction prediction = Listener.prediction(80, 3, 68, 2);
    assertThat(Arrays.stream(Cue.values()).mapToDouble(cue -> cue.of(prediction)))
        .as("valence, arousal, tempo, the mode's place among the modes, register, density")
        .containsExactly(5.0, 3.0, 80.0, 3.0, 68.0, 2.0);
  }

  @Test
  void isOfTheMoodAndTheMusicThatWereHeard() throws Exception {
    final MoodPredictor predictor = MoodPredictor.load(WEIGHTS);
    final Prediction heard = predictor.predict(random(1));
    final Why why = Why.of(random(1), predictor);
    assertThat(why.rank()).isEqualTo(predictor.rank(heard.mood()));
    assertThat(why.isOf(heard)).isTrue();
    assertThat(why.isOf(predictor.predict(random(2)))).isFalse();
  }

  private static FeatureVector random(final long seed) {
    return new FeatureVector(
        new SplittableRandom(seed)
            .ints(FeatureExtractor.FEATURES.size(), 0, Feature.STEPS + 1)
            .boxed()
            .toList());
  }
}
