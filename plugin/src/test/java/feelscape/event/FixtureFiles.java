package feelscape.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fixtures on disk; with {@code -Dfixtures.write=true} their expectations are made anew. */
final class FixtureFiles {
  static final Path ROOT = Path.of("..", "native-bridge", "test", "fixtures");

  private FixtureFiles() {}

  static Stream<Path> in(final String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  static Fixture read(final Path file) throws IOException {
    return Fixture.parse(Files.readString(file));
  }

  static void writeIfAsked(final Path file, final Fixture fixture, final List<String> lines)
      throws IOException {
    if (Boolean.getBoolean("fixtures.write") && !fixture.byHand()) {
      Files.writeString(
          file, fixture.given() + "expect generated\n" + String.join("\n", lines) + "\n");
    }
  }
}
