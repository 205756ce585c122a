package feelscape.picture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;

/**
 * Reads picture files. What a file says of itself is checked before anything is decoded, so that no
 * file takes more than 300 MB, none blocks, and whatever is wrong with one is said in a line.
 */
public final class PictureReader {
  private PictureReader() {}

  /**
   * Reads a picture: upright, transparent parts on white, at working size.
   *
   * @throws PictureException if it cannot be had, whatever the reason
   */
  public static Picture read(final Path path) throws PictureException {
    try {
      checkFile(path);
      OpenCv.load();
      try (FileBytes file = FileBytes.open(path)) {
        return read(name(path), file);
      }
    } catch (final Refusal e) {
      throw new PictureException(name(path) + ": " + e.getMessage(), e);
    } catch (final IllegalStateException e) {
      throw new PictureException(name(path) + ": " + e.getMessage(), e);
    } catch (final AccessDeniedException e) {
      throw refused(path, "you have no permission to read it", e);
    } catch (final IOException e) {
      throw refused(path, "it cannot be read", e);
    }
  }

  private static PictureException refused(final Path path, final String why, final Exception e) {
    return new PictureException(name(path) + ": " + Refusal.because(why).getMessage(), e);
  }

  /** Anything but a file is not even opened: opening a pipe would wait for its other end. */
  private static void checkFile(final Path path) throws IOException, Refusal {
    if (Files.isDirectory(path)) {
      throw Refusal.because("this is a folder");
    } else if (Files.notExists(path)) {
      throw Refusal.because("there is no such file");
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw Refusal.because("this is a device or a pipe, not a file");
    } else if (Files.size(path) == 0) {
      throw Refusal.because("the file is empty");
    }
    Budget.checkFile(Files.size(path));
  }

  private static Picture read(final String name, final FileBytes file) throws IOException, Refusal {
    final Format format = Format.of(file.head(Format.HEAD));
    try {
      return read(name, file, format.codec());
    } catch (final FileBytes.EndOfFile e) {
      throw Refusal.cutShort(format);
    } catch (final IIOException | RuntimeException e) {
      throw Refusal.undecodable(format, e);
    }
  }

  private static Picture read(final String name, final FileBytes file, final Codec codec)
      throws IOException, Refusal {
    final Outline outline = codec.outline(file);
    Budget.check(outline);
    codec.checkWhole(file);
    final Orientation orientation = outline.orientation();
    final Optional<Profile> profile = codec.profile(file).flatMap(Profile::of);
    final Pixels stored = codec.decode(file, outline).within(Picture.WORKING_SIDE);
    final Pixels pixels = orientation.upright(profile.map(p -> p.toSrgb(stored)).orElse(stored));
    return new Picture(
        name,
        orientation.swapsSides() ? outline.height() : outline.width(),
        orientation.swapsSides() ? outline.width() : outline.height(),
        pixels.width(),
        pixels.height(),
        pixels.bgr());
  }

  /** The file's name without folders, on one line whatever it holds. */
  private static String name(final Path path) {
    final Path name = path.getFileName();
    return (name == null ? path : name).toString().replaceAll("\\p{Cntrl}", "?");
  }
}
