package feelscape.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that {@code compose} is to write; null for those nobody asked for.
 *
 * @param stems a folder; it need not be there
 */
record Outputs(
    Path midi,
    @Nullable Path wav,
    @Nullable Path mp3,
    @Nullable Path stems,
    @Nullable Path plot,
    @Nullable Path state) {

  /** The same files, from the current folder. */
  Outputs in(final Surroundings surroundings) {
    return new Outputs(
        surroundings.resolve(midi),
        resolve(wav, surroundings),
        resolve(mp3, surroundings),
        resolve(stems, surroundings),
        resolve(plot, surroundings),
        resolve(state, surroundings));
  }

  private static @Nullable Path resolve(
      final @Nullable Path path, final Surroundings surroundings) {
    return path == null ? null : surroundings.resolve(path);
  }

  /** What was asked for: files, and the folder. */
  Stream<Path> given() {
    return present(midi, wav, mp3, stems, plot, state);
  }

  /** What of it is sound. */
  Stream<Path> audio() {
    return present(wav, mp3, stems);
  }

  private static Stream<Path> present(final @Nullable Path... paths) {
    return Arrays.stream(paths).flatMap(Stream::ofNullable);
  }

  /**
   * Refuses paths that could not be written, or that would overwrite each other or what is read.
   *
   * @throws IllegalArgumentException naming the path and what is wrong with it
   */
  void check(final List<Path> inputs) {
    final Set<Path> taken = new HashSet<>();
    inputs.forEach(input -> taken.add(input.toAbsolutePath().normalize()));
    given()
        .forEach(
            path -> {
              final Path absolute = path.toAbsolutePath().normalize();
              if (!taken.add(absolute)) {
                throw new IllegalArgumentException(
                    path
                        + " is named twice; give everything that is read or written a path of its own");
              }
              if (path.equals(stems) && Files.exists(absolute) && !Files.isDirectory(absolute)) {
                throw new IllegalArgumentException(path + " is a file; give a folder's path");
              }
              if (!path.equals(stems) && Files.isDirectory(absolute)) {
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
