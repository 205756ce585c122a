package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Broken in a few thousand ways, a file gives a picture or a line of words and nothing else.
 *
 * <p>A longer search, in a Java of little memory: {@link PictureFuzzer}.
 */
class MutatedPictureTest {
  private static final int MUTANTS = 500;

  private final Path folder;

  MutatedPictureTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void loadOpenCv() {
    OpenCv.load();
  }

  @ParameterizedTest
  @EnumSource
  void givesAPictureOrALine(final Format format) throws IOException {
    final SplittableRandom random = new SplittableRandom(format.name().hashCode());
    final Mutants mutants = new Mutants();
    for (int i = 0; i < MUTANTS; i++) {
      check(mutants.next(format, random), format + " mutant " + i);
    }
  }

  private void check(final byte[] mutant, final String name) throws IOException {
    try {
      final Picture picture = PictureReader.read(Files.write(folder.resolve("mutant"), mutant));
      assertThat(picture.width()).as(name).isBetween(1, Picture.WORKING_SIDE);
    } catch (final PictureException e) {
      assertThat(e).as(name).message().startsWith("mutant: ").hasLineCount(1);
    } catch (final RuntimeException | Error e) {
      throw new AssertionError(name + " got through the reader", e);
    }
  }
}
