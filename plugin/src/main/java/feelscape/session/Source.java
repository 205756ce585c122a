package feelscape.session;

import feelscape.feature.FeatureExtractor;
import feelscape.picture.Picture;
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

  /** Whether there is anything to read or measure. */
  default boolean isToBeHad() {
    return true;
  }

  /** The picture of a state, as far as that remembers it. */
  static Source of(final State state) {
    final Source lost =
        new Lost("this piece does not remember its picture; open its picture again");
    return state
        .recipe()
        .map(made -> remembered(made.picture(), state.features(), state.picture(), lost))
        .orElse(lost);
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
    return remembered(
        name,
        features,
        thumbnail,
        new Lost(name + ": another FeelScape has measured it; open the picture again"));
  }

  private static Source remembered(
      final String name,
      final List<FeatureUnits> features,
      final Optional<Bytes> thumbnail,
      final Source otherwise) {
    return FeatureUnits.vector(features)
        .<Source>map(known -> new Measured(new Subject(name, known, thumbnail)))
        .or(() -> thumbnail.map(small -> new Small(name, small)))
        .orElse(otherwise);
  }

  /** Reads what a file would hold; the reader takes files alone. */
  private static Picture read(final String name, final byte[] image) throws PictureException {
    try {
      final Path folder = Files.createTempDirectory("feelscape");
      final Path file = folder.resolve(fileName(name));
      try {
        Files.write(file, image);
        return PictureReader.read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (final IOException e) {
      throw new PictureException(name + ": there is no room for it on the disk", e);
    }
  }

  private static String fileName(final String name) {
    final String last = name.substring(name.lastIndexOf('/') + 1).replace('\0', '?');
    return last.isBlank() || last.equals(".") || last.equals("..") ? "picture" : last;
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
      return Subject.of(read(name, picture.bytes()));
    }
  }

  /**
   * A picture of which no more is left than what a state keeps of its pixels: another FeelScape has
   * measured it, so that it is measured anew.
   */
  record Small(String name, Bytes thumbnail) implements Source {
    @Override
    public Subject subject() throws PictureException {
      final Picture picture = read(name, thumbnail.toArray());
      return new Subject(name, FeatureExtractor.extract(picture), Optional.of(thumbnail));
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
    public boolean isToBeHad() {
      return false;
    }

    @Override
    public Subject subject() throws PictureException {
      throw new PictureException(sentence);
    }
  }
}
