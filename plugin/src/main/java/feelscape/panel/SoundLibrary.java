package feelscape.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What there is to play the preview with. Whatever has to wait for the disk comes later. */
public interface SoundLibrary {
  /**
   * A SoundFont that can be played.
   *
   * @param name what it calls itself
   */
  record Font(Path file, String name) {}

  /** Gives the SoundFonts in the folders where they usually are. */
  void find(Consumer<List<Font>> onFound);

  /**
   * Looks into a file.
   *
   * @param onRefused is given the line that a person reads
   */
  void look(Path file, Consumer<Font> onFound, Consumer<String> onRefused);

  /** Whether FluidSynth is installed. */
  boolean hasFluidSynth();
}
