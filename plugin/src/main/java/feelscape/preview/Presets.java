package feelscape.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a SoundFont has to play with, and what plays in place of what it lacks: the nearest
 * instrument of the same General MIDI family, else its first one; of kits the first one.
 */
public record Presets(List<Preset> all) {
  private static final int DRUM_CHANNEL = 9;

  /** General MIDI has eight instruments in each family. */
  private static final int FAMILY = 8;

  public boolean hasKits() {
    return all.stream().anyMatch(Preset::isKit);
  }

  /** What a channel plays by; nothing if there are no instruments, or for the drums no kits. */
  Optional<Preset> of(final int channel, final int program) {
    return channel == DRUM_CHANNEL ? kit(program) : instrument(program);
  }

  /** All that programs may call for. */
  Set<Preset> of(final Set<Integer> programs) {
    return programs.stream()
        .flatMap(program -> Stream.of(instrument(program), kit(program)))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  Optional<Preset> instrument(final int program) {
    return nearest(false, preset -> distance(preset.program(), program));
  }

  private static int distance(final int program, final int wanted) {
    return program / FAMILY == wanted / FAMILY ? Math.abs(program - wanted) : FAMILY;
  }

  Optional<Preset> kit(final int program) {
    return nearest(true, preset -> preset.program() == program ? 0 : 1);
  }

  private Optional<Preset> nearest(final boolean kits, final ToIntFunction<Preset> distance) {
    return all.stream()
        .filter(preset -> preset.isKit() == kits)
        .min(
            Comparator.comparingInt(distance)
                .thenComparingInt(Preset::bank)
                .thenComparingInt(Preset::program));
  }
}
