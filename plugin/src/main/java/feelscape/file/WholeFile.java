package feelscape.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /** What a file is to hold. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What becomes of a file that is there already. */
  public enum IfThere {
    KEEP,
    REPLACE;

    private CopyOption[] options() {
      return switch (this) {
        case KEEP -> new CopyOption[0];
        case REPLACE ->
            new CopyOption[] {StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING};
      };
    }
  }

  /**
   * Writes a file, over what was there.
   *
   * @throws IOException if it cannot be written; what was there stays
   */
  public static void write(final Path file, final Content content) throws IOException {
    write(file, IfThere.REPLACE, content);
  }

  /**
   * Writes a file.
   *
   * @throws IOException if it cannot be written, or is there and is to be kept; what was there
   *     stays
   */
  public static void write(final Path file, final IfThere ifThere, final Content content)
      throws IOException {
    try (PartFile part = PartFile.of(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part.path()))) {
        content.writeTo(out);
      }
      Files.move(part.path(), file, ifThere.options());
    } catch (final IOException e) {
      // A person knows the file, not the part of it that was being written.
      throw new IOException(file + ": cannot be written, " + FileComplaint.reason(e), e);
    }
  }
}
