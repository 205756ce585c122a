package feelscape.cli;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.neural.WeightFileException;
import feelscape.panel.SoundLibrary;
import feelscape.predict.MoodPredictor;
import feelscape.preference.ConfigFolder;
import feelscape.preference.PreferenceStore;
import feelscape.preference.Preferences;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import feelscape.preview.SoundFonts;
import feelscape.preview.export.Lines;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a command may touch beside its arguments.
 *
 * @param home the folder that holds {@code presets} and {@code soundfonts}
 * @param folder the folder in which relative paths and default names lie
 * @param out for what was asked, and nothing else
 * @param err for progress and complaints
 * @param terminal whether {@code err} is a terminal
 * @param lines to the sound card
 */
record Surroundings(
    Path home, Path folder, PrintStream out, PrintStream err, boolean terminal, Lines lines) {

  Path moodWeights() {
    return home.resolve("presets/models/mood.weights");
  }

  /** The weights that a person names, or the shipped ones. */
  Path weights(final @Nullable Path named) {
    return named == null ? moodWeights() : resolve(named);
  }

  /** What hears pictures in panels that nobody named a model for. */
  PanelMood panelMood() throws WeightFileException {
    return PanelMood.load(ownWeights(), moodWeights());
  }

  /** Where panels look for weights of a person's own. */
  Path ownWeights() {
    return configFolder().resolve("own.weights");
  }

  Path soundFont() {
    return home.resolve("soundfonts/lofi.sf2");
  }

  Styles styles() throws StyleException {
    return Styles.read(home.resolve("presets/styles"));
  }

  /** The whole flow, with a model and the shipped styles. */
  Pipeline pipeline(final Path weights) throws WeightFileException, StyleException {
    return pipeline(MoodPredictor.load(weights));
  }

  /** The same with a model that has been read. */
  Pipeline pipeline(final MoodPredictor mood) throws StyleException {
    return new Pipeline(mood, styles(), new AnnealingComposer());
  }

  /**
   * What a person has set for every panel.
   *
   * @param overrides what holds for this run alone
   * @param writer does what waits for the disk, one after the other
   */
  PreferenceStore preferences(final UnaryOperator<Preferences> overrides, final Executor writer) {
    return new PreferenceStore(configFolder().resolve("panel.properties"), overrides, writer);
  }

  /** Where FeelScape looks for what a person has set. */
  private static Path configFolder() {
    return ConfigFolder.of(System.getProperty("os.name"), System.getenv(), userHome());
  }

  /** The export of panels: where a person says, or in a folder beside other music. */
  MidiExport midiExport(final PreferenceStore preferences, final Executor writer) {
    final Path usual = userHome().resolve("Music").resolve("FeelScape");
    return new MidiExport(() -> preferences.now().midiFolder().orElse(usual), writer);
  }

  /** What a preview is played with. */
  Synthesisers synthesisers() {
    return new Synthesisers(soundFont());
  }

  /** The SoundFonts of this machine, looked for on a thread that may wait for the disk. */
  SoundLibrary sounds(final Executor reader) {
    return new Fonts(SoundFonts.usualFolders(System.getProperty("os.name"), userHome()), reader);
  }

  /** A person's own folder as every program of a shell sees it; Java asks the list of users. */
  private static Path userHome() {
    final String home = System.getenv("HOME");
    return Path.of(
        home != null && Path.of(home).isAbsolute() ? home : System.getProperty("user.home"));
  }

  /** A path as it was typed, from the current folder. */
  Path resolve(final Path path) {
    return folder.resolve(path);
  }

  ProgressLine progress() {
    return ProgressLine.open(err, terminal, System::nanoTime);
  }
}
