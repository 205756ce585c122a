package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation that rehearses nothing has no archive, and says so to nobody but its exit code.
 */
final class RehearseCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void runsAPanelWithItsFirstPieceWithoutAScreen() {
    final Console console = new Console(folder);
    assertThat(console.run("rehearse", Console.SUNSET)).as(console.err()).isZero();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void failsWhereThereIsNoPiece() throws IOException {
    final Path letter = Files.writeString(folder.resolve("letter.png"), "Dear producer");
    assertThat(new Console(folder).run("rehearse", letter)).isEqualTo(2);
  }

  @Test
  void isNotOfferedToAPerson() {
    final Console console = new Console(folder);
    assertThat(console.run("--help")).isZero();
    assertThat(console.out()).contains("compose", "mood", "panel").doesNotContain("rehearse");
  }
}
