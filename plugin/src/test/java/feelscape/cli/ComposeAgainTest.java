package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import feelscape.event.Parameter;
import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.Style;
import feelscape.preset.ShippedStyles;
import feelscape.session.FeatureUnits;
import feelscape.session.Hold;
import feelscape.session.Outcome;
import feelscape.session.Recipe;
import feelscape.session.SavedSession;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.Taste;
import feelscape.session.VstPreset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compose} in the hands of somebody who changes a piece step by step. */
final class ComposeAgainTest {
  @TempDir private Path folder = Path.of("");
  private Console console = new Console(folder);
  private Path first = folder;

  @BeforeEach
  void makeAPiece() throws Exception {
    console = new Console(folder);
    first = folder.resolve("first.vstpreset");
    compose(Console.SUNSET, "--bars", 4, "--state", first);
  }

  @Test
  void aStyleAndItsSettingsAreInTheStateAndInTheJson() throws Exception {
    final State state =
        composed(
            Console.SUNSET,
            "--style",
            "bossa",
            "--density",
            1.5,
            "--complexity",
            0.25,
            "--intro",
            2);
    final Recipe recipe = state.recipe().orElseThrow();
    assertThat(recipe.taste()).isEqualTo(new Taste("bossa", 1.5, 0.25, 2));
    assertThat(recipe.outcome())
        .contains(new Outcome("bossa", state.piece().orElseThrow().tempo()));
    final JsonObject style = json().getAsJsonObject("style");
    assertThat(style.get("name").getAsString()).isEqualTo("bossa");
    assertThat(style.get("by_hand").getAsBoolean()).isTrue();
    assertThat(style.get("density").getAsDouble()).isEqualTo(1.5);
  }

  @Test
  void aStyleBringsItsLofiUnlessSomebodySaysMore() throws Exception {
    final Style bossa = ShippedStyles.read().find("bossa").orElseThrow();
    assertThat(lofi(composed(Console.SUNSET, "--style", "bossa"))).isEqualTo(bossa.lofi());
    assertThat(lofi(composed(Console.SUNSET, "--style", "bossa", "--lofi", 0.9))).isEqualTo(0.9);
  }

  private static double lofi(final State state) {
    return state.settings().value(Parameter.LOFI);
  }

  @Test
  void aRolledLaneChangesAloneAndNeedsNoPicture() throws Exception {
    final State before = read(first);
    final State after = composed("--from", first, "--roll", "melody");
    for (final Lane lane : Lane.values()) {
      assertThat(notes(after, lane).equals(notes(before, lane)))
          .as(lane.label())
          .isEqualTo(lane != Lane.MELODY);
    }
    assertThat(after.picture()).isEqualTo(before.picture());
    final JsonObject melody = json().getAsJsonObject("lanes").getAsJsonObject("melody");
    assertThat(melody.get("rolls").getAsInt()).isEqualTo(1);
    assertThat(melody.get("kept").getAsBoolean()).isFalse();
  }

  /** By a FeelScape that measured something else in pictures. */
  @Test
  void aPieceThatAnOlderVersionMadeIsRolledAsWell() throws Exception {
    final State now = read(first);
    final State before =
        new State(
            now.settings(),
            now.piece(),
            now.recipe(),
            List.of(new FeatureUnits("brightness_mean", 2048)),
            now.prediction(),
            now.picture(),
            now.unknown());
    final Path older = folder.resolve("older.state");
    Files.write(older, StateCodec.encode(new SavedSession(before)));
    final State after = composed("--from", older, "--roll", "melody");
    assertThat(notes(after, Lane.MELODY)).isNotEqualTo(notes(before, Lane.MELODY));
    assertThat(notes(after, Lane.BASS)).isEqualTo(notes(before, Lane.BASS));
    assertThat(after.picture()).isEqualTo(before.picture());
    assertThat(after.features()).hasSameSizeAs(now.features());
  }

  @Test
  void keptHarmonyStaysUnderAnotherSeed() throws Exception {
    final State before = read(first);
    final State after = composed("--from", first, "--keep", "harmony,bass", "--seed", 7);
    assertThat(chords(after)).isEqualTo(chords(before));
    assertThat(notes(after, Lane.BASS)).isEqualTo(notes(before, Lane.BASS));
    assertThat(notes(after, Lane.MELODY)).isNotEqualTo(notes(before, Lane.MELODY));
    final State alone = composed("--from", first, "--keep", "harmony", "--seed", 7);
    assertThat(chords(alone)).isEqualTo(chords(before));
    assertThat(alone.recipe().orElseThrow().lanes().kept()).isEqualTo(Hold.of(Set.of(), true));
  }

  @Test
  void theCommandThatIsPrintedMakesThePieceAgain() throws Exception {
    final Path picture = folder.resolve("it's late.jpg");
    Files.copy(Console.SUNSET, picture);
    again(picture, "--bars", 16, "--key", "f#", "--mode", "minor", "--temperature", 0.5);
    again(Console.SUNSET, "--density", 0.7, "--complexity", 0.9, "--intro", 4);
    again("--from", first, "--roll", "drums,bass", "--density", 2);
    again("--from", first, "--keep", "harmony", "--seed", 12);
    again("--from", first, "--bars", 8, "--seed", 3);
    again(Console.SUNSET, "--from", first, "--roll", "bass");
  }

  private void again(final Object... arguments) throws Exception {
    final byte[] midi = midi(arguments);
    final String command = json().get("again").getAsString();
    assertThat(command).startsWith("./feelscape compose ").contains("--seed ", "--style ");
    assertThat(midi(words(command).toArray())).as(command).isEqualTo(midi);
  }

  private byte[] midi(final Object... arguments) throws Exception {
    final Path midi = folder.resolve("again.mid");
    final List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", midi, "--json"));
    compose(all.toArray());
    return Files.readAllBytes(midi);
  }

  /** As a shell takes them, without the command itself. */
  private static List<Object> words(final String command) throws Exception {
    final Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command)
            .redirectErrorStream(true)
            .start();
    try (var lines = shell.inputReader()) {
      return lines.lines().skip(2).map(Object.class::cast).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--keep melody | --keep and --roll need an earlier piece; name it by --from",
        "--from F --keep melody --roll melody | the melody cannot both be kept and rolled",
        "--from F --keep tuba | 'tuba' is no lane; melody, chords, bass and drums are",
        "--from F --roll bass --bars 8 | --bars is 8; what is kept has 4 bars, so leave --bars out",
        "--from F --keep harmony --key C# | leave --key and --mode out",
        "--from F --roll bass --state F | is named twice",
        "--from missing.state | missing.state: there is no such file or folder",
      })
  void whatCannotBeIsSaidInALine(final String arguments, final String sentence) {
    final List<Object> words = new ArrayList<>(List.of("compose"));
    if (!arguments.contains("--from")) {
      words.add(Console.SUNSET);
    }
    for (final String word : arguments.split(" ", -1)) {
      words.add(word.equals("F") ? first : word);
    }
    assertThat(console.run(words.toArray())).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err().lines()).hasSize(1);
    assertThat(console.err()).contains(sentence);
  }

  @Test
  void neitherPictureNorPieceIsSaidInALine() {
    assertThat(console.run("compose")).isEqualTo(2);
    assertThat(console.err()).contains("PICTURE is missing; give one, or a piece by --from");
  }

  @Test
  void aStyleThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(console.run("compose", Console.SUNSET, "--style", "polka")).isEqualTo(2);
    assertThat(console.err()).contains("the style 'polka' is not known; use one of ");
    assertThat(console.run("styles")).isZero();
    assertThat(console.out().lines())
        .hasSameSizeAs(ShippedStyles.read().all())
        .anyMatch(line -> line.matches("jazzhop +[A-Z].*\\."));
  }

  private void compose(final Object... arguments) {
    final List<Object> all = new ArrayList<>(List.of("compose"));
    all.addAll(List.of(arguments));
    assertThat(console.run(all.toArray())).as(console.err()).isZero();
  }

  private State composed(final Object... arguments) throws Exception {
    final Path state = folder.resolve("next.vstpreset");
    final List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--state", state, "--json"));
    compose(all.toArray());
    return read(state);
  }

  private JsonObject json() {
    return JsonParser.parseString(console.out()).getAsJsonObject();
  }

  private static State read(final Path preset) throws Exception {
    return StateCodec.decode(VstPreset.unwrap(Files.readAllBytes(preset))).state();
  }

  private static List<Chord> chords(final State state) {
    return state.piece().orElseThrow().chords();
  }

  private static List<Note> notes(final State state, final Lane lane) {
    return state.piece().orElseThrow().ladder().notes().stream()
        .filter(note -> note.lane() == lane)
        .toList();
  }
}
