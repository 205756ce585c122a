package feelscape.cli;

import feelscape.panel.SoundLibrary;
import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.SoundFonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The SoundFonts of this machine. */
final class Fonts implements SoundLibrary {
  private final List<Path> folders;
  private final Executor reader;

  /** Looks in folders, on a thread that may wait for the disk. */
  Fonts(final List<Path> folders, final Executor reader) {
    this.folders = folders;
    this.reader = reader;
  }

  @Override
  public void find(final Consumer<List<Font>> onFound) {
    reader.execute(
        () ->
            onFound.accept(
                SoundFonts.in(folders).stream()
                    .map(Fonts::readable)
                    .flatMap(Optional::stream)
                    .toList()));
  }

  private static Optional<Font> readable(final Path file) {
    try {
      return Optional.of(read(file));
    } catch (final SoundFontException e) {
      return Optional.empty();
    }
  }

  private static Font read(final Path file) throws SoundFontException {
    return new Font(file, SoundFont.open(file).name());
  }

  @Override
  public void look(
      final Path file, final Consumer<Font> onFound, final Consumer<String> onRefused) {
    reader.execute(
        () -> {
          try {
            onFound.accept(read(file));
          } catch (final SoundFontException e) {
            onRefused.accept(e.getMessage());
          }
        });
  }

  @Override
  public boolean hasFluidSynth() {
    return Engine.FLUIDSYNTH.isInstalled();
  }
}
