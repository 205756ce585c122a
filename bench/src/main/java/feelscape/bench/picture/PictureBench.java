package feelscape.bench.picture;

import feelscape.picture.OpenCv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Prints what reading the largest pictures takes of memory, and how far features move when a
 * picture is stored smaller or in another format. For docs/pictures.md.
 */
final class PictureBench {
  private static final int PICTURES = 9;
  private static final String FOLDER = "--pictures";

  private PictureBench() {}

  /** Takes {@code --pictures DIR}: photographs for the second table instead of drawn ones. */
  public static void main(final String... arguments) throws Exception {
    if (arguments.length != 0 && !(arguments.length == 2 && arguments[0].equals(FOLDER))) {
      System.err.println(
          "bench pictures: '"
              + String.join(" ", arguments)
              + "' is not known; use "
              + FOLDER
              + " DIR");
      System.exit(2);
    }
    OpenCv.load();
    final Path folder = Files.createTempDirectory("feelscape-pictures");
    try {
      printMemory(folder);
      System.out.println();
      final Sizes sizes = new Sizes(folder);
      if (arguments.length == 0) {
        addScenes(sizes);
      } else {
        addPhotographs(sizes, Path.of(arguments[1]));
      }
      sizes.print();
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (final Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void printMemory(final Path folder) throws IOException, InterruptedException {
    System.out.println("| read in a Java of its own, -Xmx160m | megapixels | file | peak memory |");
    System.out.println("|---|---|---|---|");
    final Path file = folder.resolve("giant");
    for (final Giant giant : Giant.values()) {
      giant.write(file);
      System.out.printf(
          "| %s | %d | %d MB | %s MB |%n",
          giant.label(), giant.pixels() / 1_000_000, Files.size(file) / 1_000_000, peak(file));
    }
    Files.delete(file);
  }

  private static String peak(final Path file) throws IOException, InterruptedException {
    final Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ReadOnce.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = java.getInputStream()) {
      final String peak = new String(said.readAllBytes(), StandardCharsets.UTF_8).trim();
      return java.waitFor() == 0 ? peak : "(not read)";
    }
  }

  private static void addScenes(final Sizes sizes) throws Exception {
    for (final Scene scene : Scene.values()) {
      try (Image picture = scene.draw()) {
        sizes.add(scene.name(), picture);
      }
    }
  }

  /**
   * Some from all over the folder: every third one alone, of the others mosaics of 2 x 2, 3 x 3.
   */
  private static void addPhotographs(final Sizes sizes, final Path folder) throws Exception {
    final List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    for (int i = 0; i < PICTURES; i++) {
      final int across = 1 + i % 3;
      final List<Path> some = new ArrayList<>();
      for (int j = 0; j < across * across; j++) {
        some.add(files.get((int) ((i + j / 9.0) * files.size() / PICTURES) % files.size()));
      }
      try (Image picture = mosaic(some, across)) {
        sizes.add(some.get(0).getFileName() + " and " + (some.size() - 1) + " more", picture);
      }
    }
  }

  private static Image mosaic(final List<Path> files, final int across) throws IOException {
    final Image mosaic =
        Image.of(Scene.WIDTH, Scene.HEIGHT, new byte[3 * Scene.WIDTH * Scene.HEIGHT]);
    final int width = Scene.WIDTH / across;
    final int height = Scene.HEIGHT / across;
    for (int i = 0; i < files.size(); i++) {
      final Mat stored = Imgcodecs.imread(files.get(i).toString());
      if (stored.empty()) {
        throw new IOException(files.get(i) + " is not a picture");
      }
      try (Image whole = new Image(stored);
          Image cell = whole.scaled(width, height)) {
        final int x = i % across * width;
        final int y = i / across * height;
        cell.bgr().copyTo(mosaic.bgr().submat(y, y + height, x, x + width));
      }
    }
    return mosaic;
  }
}
