package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import feelscape.predict.HighestMusic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a model of a person's own, in which all music is at the top of its range. */
final class OwnModelTest {
  @TempDir private Path folder = Path.of("");
  private Console console = new Console(folder);

  @BeforeEach
  void makeTheModel() throws Exception {
    console = new Console(folder);
    HighestMusic.write(folder.resolve("own.weights"));
  }

  @Test
  void aPictureFeelsAsEverAndItsMusicIsTheModels() {
    final JsonObject shipped = mood();
    final JsonObject own = mood("--model", "own.weights");
    assertThat(own.get("mood")).isEqualTo(shipped.get("mood"));
    final JsonObject music = own.getAsJsonObject("parameters");
    assertThat(music.get("tempo").getAsDouble()).isEqualTo(HighestMusic.TEMPO);
    assertThat(music.get("average_pitch").getAsDouble()).isEqualTo(HighestMusic.AVERAGE_PITCH);
    assertThat(own.get("parameters")).isNotEqualTo(shipped.get("parameters"));
  }

  @Test
  void aPieceIsComposedByItAndTheCommandToHaveItAgainNamesIt() {
    assertThat(console.run("compose", Console.SUNSET, "--model", "own.weights")).isZero();
    assertThat(console.out()).contains("--model own.weights");
    final Path first = folder.resolve("sunset.mid");
    final String again =
        console.out().lines().filter(line -> line.startsWith("again: ")).findFirst().orElseThrow();
    final List<Object> words =
        new ArrayList<>(List.of(again.substring("again: ./feelscape ".length()).split(" ")));
    words.addAll(List.of("--out", "again.mid"));
    assertThat(console.run(words.toArray())).isZero();
    assertThat(folder.resolve("again.mid")).hasSameBinaryContentAs(first);
    assertThat(console.run("compose", Console.SUNSET, "--out", "shipped.mid")).isZero();
    assertThat(console.out()).doesNotContain("--model");
    assertThat(Files.exists(folder.resolve("shipped.mid"))).isTrue();
  }

  @Test
  void aModelThatIsDamagedOrGoneIsNamed() throws Exception {
    final Path model = folder.resolve("own.weights");
    final byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length - 1] ^= 1;
    Files.write(model, bytes);
    assertThat(console.run("mood", Console.SUNSET, "--model", "own.weights")).isEqualTo(1);
    assertThat(console.err()).startsWith("feelscape: own.weights: is damaged");
    assertThat(console.run("compose", Console.SUNSET, "--model", "gone.weights")).isEqualTo(1);
    assertThat(console.err()).contains("gone.weights: there is no such file");
  }

  @Test
  void aFolderWithoutPairsIsRefusedAndItsFilesAreNamed() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("lake")).resolve("dusk.jpg"), "?");
    assertThat(console.run("train", "pairs", "--data", "lake", "--out", "lake.weights"))
        .isEqualTo(1);
    assertThat(console.err())
        .contains("feelscape: dusk.jpg: there is no MIDI file of that name; left out")
        .contains("lake: 0 pairs can be used; at least 4 are needed");
    assertThat(folder.resolve("lake.weights")).doesNotExist();
  }

  private JsonObject mood(final Object... options) {
    final List<Object> words = new ArrayList<>(List.of("mood", Console.SUNSET, "--json"));
    words.addAll(Arrays.asList(options));
    assertThat(console.run(words.toArray())).isZero();
    return JsonParser.parseString(console.out()).getAsJsonObject();
  }
}
