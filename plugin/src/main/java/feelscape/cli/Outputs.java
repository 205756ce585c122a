package feelscape.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that {@code compose} is to write; null for those nobody asked for. */
record Outputs(Path midi, @Nullable Path wav, @Nullable Path plot, @Nullable Path state) {

  /** The same files, from the current folder. */
  Outputs in(final Surroundings surroundings) {
    return new Outputs(
        surroundings.resolve(midi),
        wav == null ? null : surroundings.resolve(wav),
        plot == null ? null : surroundings.resolve(plot),
        state == null ? null : surroundings.resolve(state));
  }

  /** The files that were asked for. */
  Stream<Path> given() {
    return Stream.of(
            Optional.of(midi),
            Optional.ofNullable(wav),
            Optional.ofNullable(plot),
            Optional.ofNullable(state))
        .flatMap(Optional::stream);
  }

  /**
   * Refuses paths that could not be written, or that would overwrite the picture or each other.
   *
   * @throws IllegalArgumentException naming the path and what is wrong with it
   */
  void check(final Path picture) {
    final Set<Path> taken = new HashSet<>();
    taken.add(picture.toAbsolutePath().normalize());
    given()
        .forEach(
            path -> {
              final Path absolute = path.toAbsolutePath().normalize();
              if (!taken.add(absolute)) {
                throw new IllegalArgumentException(
                    path + " is named twice; give the picture and every output a path of its own");
              }
              if (Files.isDirectory(absolute)) {
                throw new IllegalArgumentException(path + " is a folder; give a file's path");
              }
              final Path folder = absolute.getParent();
              if (folder == null || !Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                    "there is no folder " + folder + " for " + path + "; make it first");
              }
            });
  }
}
