package feelscape.session;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the picture of a piece is to be had. */
sealed interface Source {

  /** Reads and measures the picture; may take a while. */
  Subject subject() throws PictureException;

  /** The picture of a take, as far as the take remembers it. */
  static Source of(final Take take) {
    return Subject.of(take.state()).<Source>map(Measured::new).orElse(new Forgotten());
  }

  /** A picture in a file. */
  record InFile(Path path) implements Source {
    @Override
    public Subject subject() throws PictureException {
      return Subject.of(PictureReader.read(path));
    }
  }

  /**
   * An encoded picture that no file holds.
   *
   * @param name what it is called; folders in it are left out
   */
  record Encoded(String name, Bytes image) implements Source {
    @Override
    public Subject subject() throws PictureException {
      try {
        final Path folder = Files.createTempDirectory("feelscape");
        final Path file = folder.resolve(fileName());
        try {
          Files.write(file, image.toArray());
          return Subject.of(PictureReader.read(file));
        } finally {
          Files.deleteIfExists(file);
          Files.delete(folder);
        }
      } catch (final IOException e) {
        throw new PictureException(name + ": there is no room for it on the disk", e);
      }
    }

    private String fileName() {
      final String last = name.substring(name.lastIndexOf('/') + 1).replace('\0', '?');
      return last.isBlank() || last.equals(".") || last.equals("..") ? "picture" : last;
    }
  }

  /** A picture that was measured before. */
  record Measured(Subject subject) implements Source {}

  /** One of which a take has kept too little. */
  record Forgotten() implements Source {
    @Override
    public Subject subject() throws PictureException {
      throw new PictureException(
          "this piece does not remember its picture; open its picture again");
    }
  }
}
