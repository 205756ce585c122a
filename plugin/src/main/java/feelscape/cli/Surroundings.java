package feelscape.cli;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.neural.WeightFileException;
import feelscape.predict.MoodPredictor;
import feelscape.session.Pipeline;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What a command may touch beside its arguments.
 *
 * @param home the folder that holds {@code presets} and {@code soundfonts}
 * @param folder the folder in which relative paths and default names lie
 * @param out for what was asked, and nothing else
 * @param err for progress and complaints
 * @param terminal whether {@code err} is a terminal
 */
record Surroundings(Path home, Path folder, PrintStream out, PrintStream err, boolean terminal) {

  Path moodWeights() {
    return home.resolve("presets/models/mood.weights");
  }

  Path soundFont() {
    return home.resolve("soundfonts/lofi.sf2");
  }

  /** The whole flow, with the shipped model. */
  Pipeline pipeline() throws WeightFileException {
    return new Pipeline(MoodPredictor.load(moodWeights()), new AnnealingComposer());
  }

  /** Where MIDI that is dragged or copied is kept, unless a person says otherwise. */
  Path midiFolder() {
    return Path.of(System.getProperty("user.home"), "Music", "FeelScape");
  }

  /** A path as it was typed, from the current folder. */
  Path resolve(final Path path) {
    return folder.resolve(path);
  }

  ProgressLine progress() {
    return new ProgressLine(err, terminal, System::nanoTime);
  }
}
