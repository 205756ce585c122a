package feelscape.cli;

import feelscape.neural.WeightFileException;
import feelscape.predict.MoodPredictor;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mood model in a file, read when it is first asked for. */
final class LateModel implements Supplier<MoodPredictor> {
  private final Path file;
  private @Nullable MoodPredictor model;

  LateModel(final Path file) {
    this.file = file;
  }

  /**
   * The model; one thread reads it, and the others wait.
   *
   * @throws IllegalStateException with a sentence, if it cannot be read
   */
  @Override
  public synchronized MoodPredictor get() {
    if (model == null) {
      try {
        model = MoodPredictor.load(file);
      } catch (final WeightFileException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return model;
  }
}
