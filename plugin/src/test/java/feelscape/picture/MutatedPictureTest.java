package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.imgcodecs.Imgcodecs;

/** Broken in a few thousand ways, a file gives a picture or a line of words and nothing else. */
class MutatedPictureTest {
  private static final int MUTANTS = 500;

  /** The first bytes are left alone, or most mutants were of no format at all. */
  private static final int MAGIC = 8;

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
    final List<byte[]> samples = samples(format);
    for (int i = 0; i < MUTANTS; i++) {
      final byte[] mutant = mutate(samples.get(i % samples.size()), random);
      check(mutant, format + " mutant " + i);
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

  private static List<byte[]> samples(final Format format) throws IOException {
    final List<byte[]> samples = new ArrayList<>(List.of(Samples.of(format)));
    if (format == Format.JPEG) {
      samples.add(Samples.openCv(".jpg", Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1));
      samples.add(Samples.jpegWithExif(Samples.exif(6, ByteOrder.BIG_ENDIAN)));
    } else if (format == Format.WEBP) {
      samples.add(Samples.openCv(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101));
    }
    return samples;
  }

  /** Headers are where most can go wrong: half of all changes are among the first bytes. */
  private static byte[] mutate(final byte[] sample, final SplittableRandom random) {
    final byte[] mutant = sample.clone();
    final int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      final int reach = random.nextBoolean() ? Math.min(64, mutant.length) : mutant.length;
      final int at = random.nextInt(MAGIC, reach);
      mutant[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) (mutant[at] ^ (1 << random.nextInt(8)));
            case 1 -> (byte) 0xff;
            case 2 -> 0;
            default -> (byte) random.nextInt(256);
          };
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length))
        : mutant;
  }
}
