package feelscape.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Looks for files on which the reader fails or stays too long, and keeps them. To be run by hand,
 * in a Java of as little memory as FeelScape's; where that ends without a word, the file is the
 * last {@code mutant}:
 *
 * <p>{@code java -Xmx160m -cp CLASSPATH feelscape.picture.PictureFuzzer FOLDER MINUTES SEED}
 */
public final class PictureFuzzer {
  private static final Duration LONG = Duration.ofSeconds(3);

  private final Path folder;
  private long tried;
  private long read;
  private long kept;

  private PictureFuzzer(final Path folder) {
    this.folder = folder;
  }

  /** Takes a folder, minutes and a seed. */
  public static void main(final String[] arguments) throws IOException {
    final PictureFuzzer fuzzer = new PictureFuzzer(Path.of(arguments[0]));
    final Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[1])));
    OpenCv.load();
    fuzzer.search(end, new SplittableRandom(Long.parseLong(arguments[2])));
    System.out.printf(
        "%d files tried, %d of them pictures, %d kept%n", fuzzer.tried, fuzzer.read, fuzzer.kept);
  }

  private void search(final Instant end, final SplittableRandom random) throws IOException {
    final Mutants mutants = new Mutants();
    final Format[] formats = Format.values();
    while (Instant.now().isBefore(end)) {
      check(mutants.next(formats[(int) (tried % formats.length)], random));
      tried++;
    }
  }

  private void check(final byte[] mutant) throws IOException {
    final Path file = Files.write(folder.resolve("mutant"), mutant);
    final Instant start = Instant.now();
    try {
      PictureReader.read(file);
      read++;
    } catch (final PictureException e) {
      if (!String.valueOf(e.getMessage()).startsWith("mutant: ")) {
        keep(mutant, e);
      }
    } catch (final RuntimeException | Error e) {
      keep(mutant, e);
    }
    if (Duration.between(start, Instant.now()).compareTo(LONG) > 0) {
      keep(mutant, new IllegalStateException("longer than " + LONG));
    }
  }

  private void keep(final byte[] mutant, final Throwable why) throws IOException {
    kept++;
    System.out.println(Files.write(folder.resolve("find-" + kept), mutant) + ": " + why);
  }
}
