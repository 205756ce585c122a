package feelscape.cli;

import feelscape.preview.export.Lines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs commands as the launcher does, and keeps what they print. */
final class Console {
  /** The checkout's root: tests run in the module's folder. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static final Path SUNSET = ROOT.resolve("examples/sunset.jpg");

  private static final Lines NO_SOUND_CARD =
      format -> {
        throw new IllegalArgumentException("no line");
      };

  private final Path home;
  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** A console whose current folder is {@code folder}. */
  Console(final Path folder) {
    this(ROOT, folder);
  }

  /** The same of an installation elsewhere. */
  Console(final Path home, final Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /** Runs a command and gives its exit code. */
  int run(final Object... arguments) {
    out.reset();
    err.reset();
    final Surroundings surroundings =
        new Surroundings(home, folder, stream(out), stream(err), false, NO_SOUND_CARD);
    return Main.run(
        surroundings, List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(final ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
