package feelscape.cli;

import feelscape.preview.export.Lines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The entry point of the launcher's Java commands, and of the child that a plugin starts. */
final class Main {
  /** Exit code for input that cannot be used. */
  static final int BAD_INPUT = 2;

  /** Exit code for everything else that went wrong. */
  static final int FAILED = 1;

  private static final List<String> CHILD = List.of("child");

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(final String... arguments) {
    final Surroundings surroundings =
        new Surroundings(
            Path.of(System.getProperty("feelscape.home", ".")),
            Path.of(""),
            utf8(System.out),
            utf8(System.err),
            Boolean.getBoolean("feelscape.terminal"),
            Lines.SYSTEM);
    System.exit(run(surroundings, arguments));
  }

  /** Runs a command and gives its exit code. */
  static int run(final Surroundings surroundings, final String... arguments) {
    // Past the commands: whoever opens a panel waits, and reading all their options takes long.
    return CHILD.equals(List.of(arguments))
        ? new ChildCommand(surroundings).run()
        : Commands.run(surroundings, arguments);
  }

  /** The version of the jar; classes outside of one have none. */
  static String version() {
    final String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private static PrintStream utf8(final PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
