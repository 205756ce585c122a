package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.Feature;
import feelscape.feature.FeatureExtractor;
import feelscape.feature.FeatureVector;
import feelscape.music.MusicParameters;
import feelscape.neural.Tensor;
import feelscape.neural.WeightFile;
import feelscape.neural.WeightFileException;
import feelscape.picture.PictureReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedWeightsTest {
  private static final int CHANGES = 100;
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

  @Test
  void writtenAgainTheyAreTheSameBytes(@TempDir final Path folder) throws Exception {
    final Path again = folder.resolve("again.weights");
    WeightFile.read(WEIGHTS).write(again);
    assertThat(again).hasSameBinaryContentAs(WEIGHTS);
  }

  /** With a checksum that is right, as another program would write it. */
  @Test
  void whateverIsChangedInThemTheyAreRefusedOrPredict(@TempDir final Path folder) throws Exception {
    final WeightFile shipped = WeightFile.read(WEIGHTS);
    final FeatureVector picture =
        FeatureExtractor.extract(PictureReader.read(Path.of("../examples/sunset.jpg")));
    final SplittableRandom random = new SplittableRandom(1);
    final Path file = folder.resolve("foreign.weights");
    int refused = 0;
    for (int i = 0; i < CHANGES; i++) {
      new WeightFile(shipped.provenance(), changed(shipped.tensors(), random)).write(file);
      try {
        final MusicParameters music = MoodPredictor.load(file).predict(picture).parameters();
        assertThat(music.tempo()).as("change %d", i).isBetween(60.0, 100.0);
      } catch (final WeightFileException e) {
        assertThat(e).hasMessageStartingWith("foreign.weights: ");
        refused++;
      }
    }
    assertThat(refused).isBetween(CHANGES / 2, CHANGES - 1);
  }

  private static List<Tensor> changed(final List<Tensor> shipped, final SplittableRandom random) {
    final List<Tensor> tensors = new ArrayList<>(shipped);
    final int which = random.nextInt(tensors.size());
    final Tensor tensor = tensors.get(which).copy();
    final float[] row = tensor.values()[random.nextInt(tensor.rows())];
    switch (random.nextInt(7)) {
      case 0 -> tensors.remove(which);
      case 1 -> tensors.add(random.nextInt(tensors.size()), tensor);
      case 2 -> tensors.set(which, tensors.get(random.nextInt(tensors.size())));
      case 3 -> tensors.set(which, tensor.named(tensor.name() + "?"));
      case 4 -> tensors.set(which, new Tensor(tensor.name(), new float[][] {row}));
      case 5 -> {
        row[random.nextInt(row.length)] = random.nextBoolean() ? Float.NaN : -1000;
        tensors.set(which, tensor);
      }
      default -> tensors.set(which, new Tensor(tensor.name(), new float[3][tensor.columns()]));
    }
    return tensors;
  }
}
