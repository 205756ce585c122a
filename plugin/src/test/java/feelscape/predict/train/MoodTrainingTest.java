package feelscape.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.feature.FeatureExtractor;
import feelscape.music.Mood;
import feelscape.picture.PictureReader;
import feelscape.predict.MoodPredictor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of pictures to weights, on pictures whose mood is their lightness. */
class MoodTrainingTest {
  private static final MoodTraining.Effort EFFORT = new MoodTraining.Effort(1, 200);

  private final Path folder;

  MoodTrainingTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void paintPictures() throws IOException {
    PaintedPictures.into(folder);
  }

  @Test
  void whatTheDataTellIsLearnedAndComesOutTheSameAgain() throws Exception {
    final Path first = folder.resolve("first.weights");
    final Path second = folder.resolve("second.weights");
    final String report = MoodTraining.run(folder, first, EFFORT, TrainingProgress.NONE);
    assertThat(MoodTraining.run(folder, second, EFFORT, TrainingProgress.NONE)).isEqualTo(report);
    assertThat(first).hasSameBinaryContentAs(second);
    final Mood dark = mood(first, 0.1);
    final Mood light = mood(first, 0.9);
    assertThat(light.valence()).isGreaterThan(dark.valence() + 0.5);
    assertThat(light.arousal()).isLessThan(dark.arousal() - 0.3);
    assertThat(report).contains(" pictures of ", "valence, perceptrons", "arousal, extra trees");
  }

  @Test
  void whatIsMissingOrBrokenIsNamedAndNothingIsWritten() throws Exception {
    final Path out = folder.resolve("mood.weights");
    assertThatThrownBy(
            () -> MoodTraining.run(folder.resolve("pictures"), out, TrainingProgress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no ratings.csv");
    Files.write(folder.resolve("pictures").resolve("1.png"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> MoodTraining.run(folder, out, TrainingProgress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("1.png: ");
    Files.write(
        folder.resolve("ratings.csv"), List.of(PaintedPictures.HEADER, "0.png,Scene,Theme"));
    assertThatThrownBy(() -> MoodTraining.run(folder, out, TrainingProgress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0.png,Scene,Theme");
    assertThat(out).doesNotExist();
  }

  private Mood mood(final Path weights, final double light) throws Exception {
    final Path picture = folder.resolve("new.png");
    Files.write(picture, PaintedPictures.painted(light, 1000));
    return MoodPredictor.load(weights)
        .predict(FeatureExtractor.extract(PictureReader.read(picture)))
        .mood();
  }
}
