package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.predict.train.pairs.OwnFolder;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A training that is told to end, as Ctrl-C does, in a process of its own. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class CancelTest {
  private static final String CLEAR_LINE = "\r\u001b[K";

  /**
   * What a shell adds to the number of a signal, and that of the one that {@code destroy} sends.
   */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder = Path.of("");

  @Test
  void saysSoOnALineOfItsOwnAndLeavesTheFolderAsItWas() throws Exception {
    OwnFolder.fill(Files.createDirectory(folder.resolve("lake")), 4);
    Files.writeString(folder.resolve("own.weights"), "earlier weights");
    final Process training =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfeelscape.home=" + Console.ROOT,
                "-Dfeelscape.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                "feelscape.cli.Main",
                "train",
                "pairs",
                "--data",
                "lake")
            .directory(folder.toFile())
            .start();
    final StringBuilder err = new StringBuilder();
    try (BufferedReader reader = training.errorReader(StandardCharsets.UTF_8)) {
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        err.append((char) next);
        if (err.toString().endsWith("part 1 of 4 …")) {
          training.toHandle().destroy();
        }
      }
    }
    assertThat(training.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(training.exitValue()).isEqualTo(TERMINATED);
    assertThat(err.toString())
        .endsWith(
            CLEAR_LINE
                + "feelscape: cancelled while testing on unseen sources, part 1 of 4"
                + System.lineSeparator());
    assertThat(files()).containsExactlyInAnyOrder("lake", "own.weights");
    assertThat(folder.resolve("own.weights")).hasContent("earlier weights");
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
