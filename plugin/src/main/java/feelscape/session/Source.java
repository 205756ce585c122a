package feelscape.session;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the picture of a piece is to be had. */
@FunctionalInterface
interface Source {

  /** Reads and measures the picture; may take a while. */
  Subject subject() throws PictureException;

  static Source file(final Path path) {
    return () -> Subject.of(PictureReader.read(path));
  }

  /**
   * An encoded picture that no file holds.
   *
   * @param name what it is called; folders in it are left out
   */
  static Source image(final String name, final Bytes encoded) {
    return () -> {
      try {
        final Path folder = Files.createTempDirectory("feelscape");
        final Path file = folder.resolve(fileName(name));
        try {
          Files.write(file, encoded.toArray());
          return Subject.of(PictureReader.read(file));
        } finally {
          Files.deleteIfExists(file);
          Files.delete(folder);
        }
      } catch (final IOException e) {
        throw new PictureException(name + ": there is no room for it on the disk", e);
      }
    };
  }

  /** The picture of a take, as far as the take remembers it. */
  static Source take(final Take take) {
    return () ->
        Subject.of(take.state())
            .orElseThrow(
                () ->
                    new PictureException(
                        "this piece does not remember its picture; open its picture again"));
  }

  private static String fileName(final String name) {
    final String last = name.substring(name.lastIndexOf('/') + 1).replace('\0', '?');
    return last.isBlank() || last.equals(".") || last.equals("..") ? "picture" : last;
  }
}
