package feelscape.picture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads picture files. What a file says is checked before anything is decoded, so that no file
 * takes more than 300 MB, none blocks, and all that is wrong with one is said in a line.
 */
public final class PictureReader {
  private static final String ACCEPTED = "; accepted are pictures as " + Format.ALL;

  private PictureReader() {}

  /**
   * Reads a picture, upright, with transparent parts on white, at working size.
   *
   * @throws PictureException if that cannot be done, whatever the reason
   */
  public static Picture read(final Path file) throws PictureException {
    try {
      checkFile(file);
      return decode(file);
    } catch (final Refusal e) {
      throw new PictureException(name(file) + ": " + e.getMessage(), e);
    } catch (final AccessDeniedException e) {
      throw new PictureException(name(file) + ": you have no permission to read it", e);
    } catch (final IOException e) {
      throw new PictureException(name(file) + ": it cannot be read" + ACCEPTED, e);
    }
  }

  private static void checkFile(final Path file) throws Refusal, IOException {
    if (Files.isDirectory(file)) {
      throw new Refusal("this is a folder" + ACCEPTED);
    }
  }

  private static Picture decode(final Path path) throws IOException, Refusal {
    try (FileBytes file = FileBytes.open(path)) {
      final Format format = Format.of(file.head(Format.HEAD));
      final Codec codec = codec(format);
      final Outline outline = codec.outline(file);
      codec.checkWhole(file);
      final Orientation orientation = outline.orientation();
      final Pixels pixels = orientation.upright(codec.decode(file, outline));
      return new Picture(
          name(path),
          orientation.swapsSides() ? outline.height() : outline.width(),
          orientation.swapsSides() ? outline.width() : outline.height(),
          pixels.width(),
          pixels.height(),
          pixels.bgr());
    }
  }

  private static Codec codec(final Format format) throws Refusal {
    return switch (format) {
      case JPEG -> new Jpeg();
      default -> throw new Refusal(format + " is not supported");
    };
  }

  private static String name(final Path file) {
    final Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
