package feelscape.picture;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.feature.FeatureDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;

/** Each in a Java of its own, as a library is loaded once. */
class OpenCvTest {
  private final Path folder;

  OpenCvTest(@TempDir final Path folder) {
    this.folder = folder;
  }

  @Test
  void isUnpackedIntoTheUsersCacheAndNothingElseIs() throws Exception {
    measureWithCache(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      final List<Path> unpacked = files.filter(Files::isRegularFile).toList();
      assertThat(unpacked)
          .containsExactly(
              folder
                  .resolve("feelscape")
                  .resolve("opencv-" + Core.VERSION)
                  .resolve(System.mapLibraryName(Core.NATIVE_LIBRARY_NAME)));
    }
  }

  @Test
  void isLoadedWhereNoCacheCanBe() throws Exception {
    measureWithCache(Path.of("/dev/null/cache"));
  }

  private void measureWithCache(final Path cache) throws IOException, InterruptedException {
    final Path output = folder.resolveSibling(folder.getFileName() + ".txt");
    final ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FeatureDump.class.getName(),
                Examples.SUNSET.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    final Process java = builder.start();
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).content().startsWith("brightness ");
    Files.delete(output);
  }
}
