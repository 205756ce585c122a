package feelscape.cli;

import feelscape.file.FileComplaint;
import feelscape.neural.WeightFileException;
import feelscape.picture.PictureException;
import feelscape.preset.StyleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The commands that a person types. */
@Command(
    name = "feelscape",
    mixinStandardHelpOptions = true,
    description = "Turns a picture into lofi music.")
final class Commands implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Commands() {}

  /** Runs a command and gives its exit code. */
  static int run(final Surroundings surroundings, final String... arguments) {
    final CommandLine line =
        new CommandLine(new Commands())
            .addSubcommand(new ComposeCommand(surroundings))
            .addSubcommand(new StylesCommand(surroundings))
            .addSubcommand(new MoodCommand(surroundings))
            .addSubcommand(new TrainCommand(surroundings))
            .addSubcommand(new ForgeCommand(surroundings))
            .addSubcommand(new SoundCommand(surroundings))
            .addSubcommand(new PanelCommand(surroundings))
            .addSubcommand(new RehearseCommand(surroundings))
            .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(Commands::refuseArguments)
            .setExecutionExceptionHandler(
                (exception, command, result) -> complain(exception, surroundings, result));
    nameVersion(line);
    return line.execute(arguments);
  }

  private static void nameVersion(final CommandLine line) {
    line.getCommandSpec().version("FeelScape " + Main.version());
    line.getSubcommands().values().forEach(Commands::nameVersion);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int refuseArguments(
      final ParameterException exception, final String... arguments) {
    exception
        .getCommandLine()
        .getErr()
        .println("feelscape: " + oneLine(exception) + "; --help tells what is");
    return Main.BAD_INPUT;
  }

  private static int complain(
      final Exception exception, final Surroundings surroundings, final ParseResult result) {
    surroundings.err().println("feelscape: " + complaint(exception, result));
    return exception instanceof PictureException ? Main.BAD_INPUT : Main.FAILED;
  }

  private static String complaint(final Exception exception, final ParseResult result) {
    if (exception instanceof IOException file) {
      return FileComplaint.of(file);
    }
    if (exception instanceof PictureException
        || exception instanceof WeightFileException
        || exception instanceof StyleException
        || exception instanceof LeftOutException) {
      return oneLine(exception);
    }
    final String command = result.subcommand().commandSpec().name();
    return command + " failed: " + oneLine(exception) + log(exception);
  }

  /** Keeps the trace for whoever mends the fault, and says where. */
  private static String log(final Exception exception) {
    try {
      final Path log = Files.createTempFile("feelscape-", ".log");
      try (PrintWriter writer = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
        exception.printStackTrace(writer);
      }
      return "; the details are in " + log;
    } catch (IOException e) {
      return "";
    }
  }

  private static String oneLine(final Exception exception) {
    final String message = exception.getMessage();
    return message == null
        ? exception.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
