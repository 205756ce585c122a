package feelscape.bench.music;

import feelscape.cli.EightMoods;
import feelscape.cli.ProgressLine;
import feelscape.compose.anneal.AnnealingComposer;
import feelscape.file.FileComplaint;
import feelscape.neural.WeightFileException;
import feelscape.picture.PictureException;
import feelscape.predict.MoodPredictor;
import feelscape.preset.StyleException;
import feelscape.preset.Styles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;

/** {@code ./feelscape bench music}: how the music measures. */
public final class MusicBench {
  private static final String USAGE =
      """
      Usage: ./feelscape bench music [--pictures DIR | --learn DIR | --rolls DIR]

        (nothing)        print how pieces of sixty moods measure, five seeds each
        --pictures DIR   the same of sixty pictures of a folder
        --learn DIR      count people's playing anew (docs/music.md), keep and print it
        --rolls DIR      write eight pieces of eight moods as MIDI files and piano rolls
      """;
  private static final int ROLL_BARS = 8;
  private static final int WRONG_USAGE = 2;
  private static final int FAILED = 1;

  private final Path home = Path.of(System.getProperty("feelscape.home", "."));
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ProgressLine progress =
      ProgressLine.open(
          new PrintStream(System.err, true, StandardCharsets.UTF_8),
          Boolean.getBoolean("feelscape.terminal"),
          System::nanoTime);

  private MusicBench() {}

  public static void main(final String... arguments) {
    System.exit(new MusicBench().run(List.of(arguments)));
  }

  private int run(final List<String> arguments) {
    try (progress) {
      if (arguments.isEmpty()) {
        measure(Subjects.ofMoods(styles()));
        return 0;
      }
      if (arguments.equals(List.of("--help"))) {
        out.print(USAGE);
        return 0;
      }
      return arguments.size() == 2
          ? with(arguments.get(0), Path.of(arguments.get(1)))
          : refuse(arguments);
    } catch (final IOException e) {
      return fail(FileComplaint.of(e));
    } catch (final PictureException
        | InvalidMidiDataException
        | WeightFileException
        | StyleException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }

  private int with(final String option, final Path folder)
      throws IOException,
          PictureException,
          InvalidMidiDataException,
          WeightFileException,
          StyleException {
    switch (option) {
      case "--pictures" -> measure(subjects(folder));
      case "--learn" -> learn(folder);
      case "--rolls" ->
          Rolls.write(EightMoods.compose(new AnnealingComposer(), styles(), ROLL_BARS), folder);
      default -> {
        return refuse(List.of(option));
      }
    }
    return 0;
  }

  private List<Subject> subjects(final Path pictures)
      throws IOException, PictureException, WeightFileException, StyleException {
    progress.step("looking at " + Subjects.COUNT + " pictures");
    return Subjects.ofPictures(
        pictures,
        MoodPredictor.load(home.resolve("presets/models/mood.weights")),
        styles(),
        progress);
  }

  private Styles styles() throws StyleException {
    return Styles.read(home.resolve("presets/styles"));
  }

  private void measure(final List<Subject> subjects) throws IOException {
    progress.step("composing " + subjects.size() * Pieces.SEEDS + " pieces");
    final Pieces pieces = Pieces.compose(subjects, new AnnealingComposer(), progress);
    progress.step("measuring");
    out.print(MusicTable.of(pieces, HumanPlaying.kept()));
  }

  private void learn(final Path folder) throws IOException, InvalidMidiDataException {
    progress.step("counting");
    final HumanPlaying people = Learning.from(folder);
    Files.writeString(
        home.resolve("bench/src/main/resources/feelscape/bench/music").resolve(HumanPlaying.FILE),
        people.text());
    out.print(people.view());
  }

  private static int refuse(final List<String> arguments) {
    System.err.print(
        "feelscape: '%s' is not known\n%s".formatted(String.join(" ", arguments), USAGE));
    return WRONG_USAGE;
  }

  private static int fail(final String message) {
    System.err.println("feelscape: " + message);
    return FAILED;
  }
}
