package feelscape.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** SoundFonts that are all at hand; others cannot be played. */
public final class Shelf implements SoundLibrary {
  final List<Font> fonts = new ArrayList<>();
  boolean fluidSynth = true;

  @Override
  public void find(final Consumer<List<Font>> onFound) {
    onFound.accept(List.copyOf(fonts));
  }

  @Override
  public void look(
      final Path file, final Consumer<Font> onFound, final Consumer<String> onRefused) {
    final Optional<Font> found =
        fonts.stream().filter(font -> font.file().equals(file)).findFirst();
    found.ifPresentOrElse(
        onFound, () -> onRefused.accept(file.getFileName() + ": there is no such file"));
  }

  @Override
  public boolean hasFluidSynth() {
    return fluidSynth;
  }
}
