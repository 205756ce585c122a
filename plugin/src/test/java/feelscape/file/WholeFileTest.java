package feelscape.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  private static final byte[] NEW = {1, 2, 3};

  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasThereIsReplaced() throws IOException {
    final Path file = Files.write(folder.resolve("a"), new byte[] {9});
    WholeFile.write(file, out -> out.write(NEW));
    assertThat(file).hasBinaryContent(NEW);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void whatWasThereStaysWhenTheContentFails() throws IOException {
    final Path file = Files.write(folder.resolve("a"), new byte[] {9});
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(NEW);
                      throw new IOException("no more");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": cannot be written, no more");
    assertThat(file).hasBinaryContent(new byte[] {9});
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  /** Writes for ever. */
  static final class Endless {
    public static void main(final String... arguments) throws IOException {
      WholeFile.write(
          Path.of(arguments[0]),
          out -> {
            while (true) {
              out.write(NEW);
              out.flush();
            }
          });
    }
  }

  @Test
  @Timeout(60)
  void aProcessThatIsToldToEndLeavesNothingHalfWritten() throws Exception {
    final Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.resolve("a").toString())
            .redirectErrorStream(true)
            .start();
    while (process.isAlive() && isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(process.isAlive()).isTrue();
    process.destroy();
    process.waitFor();
    assertThat(folder).isEmptyDirectory();
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    final Path file = Files.createDirectory(folder.resolve("taken"));
    Files.createFile(file.resolve("by something"));
    assertThatThrownBy(() -> WholeFile.write(file, out -> out.write(NEW)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": cannot be written, ");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void whatIsToBeKeptIsKept() throws IOException {
    final Path file = folder.resolve("a");
    WholeFile.write(file, WholeFile.IfThere.KEEP, out -> out.write(NEW));
    assertThatThrownBy(
            () -> WholeFile.write(file, WholeFile.IfThere.KEEP, out -> out.write(new byte[] {9})))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": cannot be written, it is there already");
    assertThat(file).hasBinaryContent(NEW);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
