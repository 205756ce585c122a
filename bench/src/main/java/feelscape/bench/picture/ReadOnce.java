package feelscape.bench.picture;

import feelscape.picture.PictureException;
import feelscape.picture.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one picture and says how much memory the whole process had at most, in megabytes. */
final class ReadOnce {
  private static final String PEAK = "VmHWM:";

  private ReadOnce() {}

  /** Takes a picture. */
  public static void main(final String... arguments) throws IOException, PictureException {
    PictureReader.read(Path.of(arguments[0]));
    for (final String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(PEAK)) {
        final String kilobytes = line.substring(PEAK.length()).replaceAll("\\D", "");
        System.out.println(Math.round(Long.parseLong(kilobytes) * 1.024 / 1000));
      }
    }
  }
}
