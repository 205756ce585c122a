package feelscape.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, over what was there.
   *
   * @throws IOException if it cannot be written; what was there stays
   */
  static void write(final Path file, final Content content) throws IOException {
    final Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (final IOException e) {
      // A person knows the file, not the part of it that was being written.
      throw new IOException(file + ": cannot be written, " + FileComplaint.reason(e), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
