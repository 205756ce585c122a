package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MoodCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void printsOneObjectAPictureInTheOrderGiven() throws IOException {
    final Path copy = Files.copy(Console.SUNSET, folder.resolve("a.jpg"));
    final Console console = new Console(folder);
    assertThat(console.run("mood", Console.SUNSET, copy, "--json")).isZero();
    final List<JsonObject> lines =
        console.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines)
        .extracting(line -> line.get("file").getAsString())
        .containsExactly(Console.SUNSET.toString(), copy.toString());
    final JsonObject first = lines.get(0);
    assertThat(first.keySet())
        .containsExactly("file", "features", "mood", "rank", "parameters", "why");
    assertThat(first.getAsJsonObject("mood").get("valence").getAsDouble()).isBetween(1.0, 7.0);
    assertThat(first.getAsJsonObject("rank").get("valence").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(first.getAsJsonObject("rank").get("arousal").getAsDouble()).isBetween(0.0, 1.0);
    assertThat(first.getAsJsonObject("mood").get("arousal").getAsDouble()).isBetween(1.0, 7.0);
    assertThat(first.getAsJsonObject("parameters").keySet())
        .containsExactly(
            "tempo",
            "average_pitch",
            "pitch_range",
            "pitch_std",
            "pitch_class_histogram",
            "average_velocity",
            "rhythmic_density",
            "average_duration",
            "duration_std");
    assertThat(first.getAsJsonObject("parameters").getAsJsonArray("pitch_class_histogram"))
        .hasSize(12);
    assertThat(lines.get(1).get("features")).isEqualTo(first.get("features"));
  }

  @Test
  void tellsHowFarWhatInThePictureMovedEachCue() {
    final Console console = new Console(folder);
    assertThat(console.run("mood", Console.SUNSET, "--json")).isZero();
    final JsonObject object = JsonParser.parseString(console.out()).getAsJsonObject();
    final List<JsonObject> why =
        object.getAsJsonArray("why").asList().stream().map(JsonElement::getAsJsonObject).toList();
    assertThat(why)
        .extracting(cue -> cue.get("cue").getAsString())
        .containsExactly("valence", "arousal", "tempo", "mode", "register", "density");
    for (final JsonObject cue : why) {
      double value = cue.get("usual").getAsDouble();
      for (final JsonElement group : cue.getAsJsonArray("groups")) {
        assertThat(group.getAsJsonObject().keySet()).containsExactly("group", "words", "change");
        value += group.getAsJsonObject().get("change").getAsDouble();
      }
      assertThat(value).isCloseTo(cue.get("value").getAsDouble(), within(1e-4));
    }
    assertThat(why.get(2).get("value"))
        .isEqualTo(object.getAsJsonObject("parameters").get("tempo"));
  }

  @Test
  void aBadPictureAmongGoodOnesIsNamedAndTheOthersAreStillRead() throws IOException {
    final Path bad = Files.writeString(folder.resolve("letter.png"), "Dear producer");
    final Console console = new Console(folder);
    assertThat(console.run("mood", bad, Console.SUNSET, "--json")).isEqualTo(2);
    assertThat(console.out().lines()).hasSize(1);
    assertThat(console.err()).contains("letter.png");
  }

  @Test
  void withoutJsonALineAPictureIsPrintedAndWhyBelowIt() {
    final Console console = new Console(folder);
    assertThat(console.run("mood", Console.SUNSET)).isZero();
    assertThat(console.out()).contains("sunset.jpg", "valence", "arousal", "BPM");
    assertThat(console.out().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.matches("  [A-Z].*[.]"));
  }

  @Test
  void tellsWhereTheModelComesFromWithoutAPicture() {
    final Console console = new Console(folder);
    assertThat(console.run("mood", "--about")).isZero();
    assertThat(console.out().lines().map(line -> line.substring(0, line.indexOf(": "))))
        .contains("data", "split", "seed", "scores of the final test")
        .doesNotContain("features");
    final Console without = new Console(folder);
    assertThat(without.run("mood")).isEqualTo(2);
    assertThat(without.err()).contains("PICTURE");
  }
}
