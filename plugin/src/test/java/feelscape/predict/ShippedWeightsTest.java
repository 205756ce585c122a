package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.neural.WeightFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedWeightsTest {
  private static final Path WEIGHTS = Path.of("../presets/models/mood.weights");

  @Test
  void theyPredictForTheFeaturesThatAreMeasured() throws Exception {
    final MoodPredictor predictor = MoodPredictor.load(WEIGHTS);
    final int features = FeatureExtractor.FEATURES.size();
    final Prediction low = predictor.predict(new FeatureVector(Collections.nCopies(features, 0)));
    final Prediction high =
        predictor.predict(new FeatureVector(Collections.nCopies(features, Feature.STEPS)));
    assertThat(low).isNotEqualTo(high);
  }

  @Test
  void theyAreSmallAndSayWhereTheyComeFrom() throws Exception {
    final Map<String, String> provenance = WeightFile.read(WEIGHTS).provenance();
    assertThat(Files.size(WEIGHTS)).isLessThan(1_000_000);
    assertThat(provenance)
        .containsKeys(
            "data",
            "split",
            "seed",
            "mood",
            "music",
            "scores in folds",
            "scores of the final test",
            "scores of the music");
    assertThat(provenance)
        .containsEntry(
            "features",
            FeatureExtractor.FEATURES.stream().map(Feature::name).collect(Collectors.joining(" ")));
  }
}
