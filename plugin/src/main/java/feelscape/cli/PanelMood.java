package feelscape.cli;

import feelscape.neural.WeightFileException;
import feelscape.predict.MoodPredictor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What hears pictures in panels that nobody named a model for: a person's own where there is one
 * that can be used, else the shipped one.
 *
 * @param complaint why a person's own is not used although it is there, for the panel to tell
 */
record PanelMood(MoodPredictor predictor, Optional<String> complaint) {

  /**
   * Reads a person's own model, or else the shipped one.
   *
   * @throws WeightFileException if the shipped one is wanted and cannot be used either
   */
  static PanelMood load(final Path own, final Path shipped) throws WeightFileException {
    if (!Files.exists(own)) {
      return new PanelMood(MoodPredictor.load(shipped), Optional.empty());
    }
    try {
      return new PanelMood(MoodPredictor.load(own), Optional.empty());
    } catch (final WeightFileException e) {
      return new PanelMood(
          MoodPredictor.load(shipped),
          Optional.of(e.getMessage() + "; the shipped model plays until it is replaced or gone"));
    }
  }
}
