package feelscape.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is written of a file so far, beside it. It goes when it is closed, or the process is told to
 * end.
 */
final class PartFile implements AutoCloseable {
  private final Path path;
  private final Thread remover;

  private PartFile(final Path path) {
    this.path = path;
    remover = new Thread(() -> path.toFile().delete(), "remover");
  }

  /** One that no other process uses. */
  static PartFile of(final Path file) {
    final PartFile part =
        new PartFile(
            file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part"));
    part.removeWithProcess();
    return part;
  }

  private void removeWithProcess() {
    try {
      Runtime.getRuntime().addShutdownHook(remover);
    } catch (final IllegalStateException e) {
      // The process is ending already; what is written last may still be finished.
      return;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(remover);
    } catch (final IllegalStateException e) {
      // The process is ending, and the remover with it.
      return;
    } finally {
      Files.deleteIfExists(path);
    }
  }
}
