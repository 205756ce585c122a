package feelscape.session;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the picture of a piece is to be had. */
sealed interface Source {

  /** Reads and measures the picture; may take a while. */
  Subject subject() throws PictureException;

  /** The picture of a state, as far as that remembers it. */
  static Source of(final State state) {
    return Subject.of(state)
        .<Source>map(Measured::new)
        .orElse(new Lost("this piece does not remember its picture; open its picture again"));
  }

  /** A file by the absolute path that another process has written down. */
  static Source named(final String file) {
    final Path path = Path.of(file);
    return path.isAbsolute()
        ? new InFile(path)
        : new Lost(file + ": it is on another computer; open the picture again");
  }

  /** A picture that another process has measured. */
  static Source measured(
      final String name, final List<FeatureUnits> features, final Optional<Bytes> thumbnail) {
    return FeatureUnits.vector(features)
        .<Source>map(known -> new Measured(new Subject(name, known, thumbnail)))
        .orElse(new Lost(name + ": another FeelScape has measured it; open the picture again"));
  }

  /** A picture in a file. */
  record InFile(Path path) implements Source {
    @Override
    public Subject subject() throws PictureException {
      return Subject.of(PictureReader.read(path));
    }
  }

  /**
   * A picture that no file holds.
   *
   * @param name what it is called; folders in it are left out
   */
  record Encoded(String name, EncodedPicture picture) implements Source {
    @Override
    public Subject subject() throws PictureException {
      final byte[] image = picture.bytes();
      try {
        final Path folder = Files.createTempDirectory("feelscape");
        final Path file = folder.resolve(fileName());
        try {
          Files.write(file, image);
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

  /**
   * One that is not to be had any more.
   *
   * @param sentence what a person can do
   */
  record Lost(String sentence) implements Source {
    @Override
    public Subject subject() throws PictureException {
      throw new PictureException(sentence);
    }
  }
}
