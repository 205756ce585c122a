package feelscape.cli;

import feelscape.file.WholeFile;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.forge.MeasurementTable;
import feelscape.preview.forge.SoundFontForge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The SoundFont of the preview, synthesised anew. */
@Command(
    name = "forge",
    mixinStandardHelpOptions = true,
    description = "Makes the SoundFont of the preview anew.")
final class ForgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.sf2",
      description = "where to write it (default: soundfonts/lofi.sf2)")
  private @Nullable Path file;

  @Option(
      names = "--measure",
      description = "then play it, and print how its instruments sound, in figures")
  private boolean measure;

  ForgeCommand(final Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, SoundFontException {
    final Path target = file == null ? surroundings.soundFont() : surroundings.resolve(file);
    WholeFile.write(target, SoundFontForge::write);
    surroundings.err().println("wrote " + target);
    if (measure) {
      surroundings.out().print(MeasurementTable.of(SoundFont.open(target)));
    }
    return 0;
  }
}
