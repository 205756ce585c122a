package feelscape.predict.train.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the pairs of a folder: a picture and a MIDI file that have one name but for its ending. */
final class PairFolder {
  private static final Set<String> MIDI = Set.of("mid", "midi");

  /** HEIC and AVIF too, so that the reader says what it thinks of them. */
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif");

  private static final int DEEPEST = 8;

  private final Path folder;
  private final Consumer<String> complaints;
  private final Map<String, Path> pictures = new TreeMap<>();
  private final Map<String, Path> midi = new TreeMap<>();

  private PairFolder(final Path folder, final Consumer<String> complaints) {
    this.folder = folder;
    this.complaints = complaints;
  }

  /**
   * The pairs in the order of their names.
   *
   * @param complaints hears of every file that has no partner
   * @throws IOException if the folder cannot be read
   */
  static List<Pair> read(final Path folder, final Consumer<String> complaints) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": is no folder; name the one that holds the pairs");
    }
    final PairFolder found = new PairFolder(folder, complaints);
    found.files().forEach(found::add);
    return Sources.of(found.pairs());
  }

  /** In the order of their names from the folder, which is the same on every system. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isHidden(file))
          .collect(Collectors.toMap(this::name, file -> file, (one, other) -> one, TreeMap::new))
          .values()
          .stream()
          .toList();
    } catch (final UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isHidden(final Path file) {
    return names(file).anyMatch(name -> name.startsWith("."));
  }

  /** From the folder of all, with slashes. */
  private String name(final Path file) {
    return names(file).collect(Collectors.joining("/"));
  }

  private Stream<String> names(final Path file) {
    return StreamSupport.stream(folder.relativize(file).spliterator(), false).map(Path::toString);
  }

  private void add(final Path file) {
    final String name = name(file);
    final int dot = name.lastIndexOf('.');
    if (dot <= name.lastIndexOf('/')) {
      return;
    }
    final String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (MIDI.contains(ending)) {
      add(midi, name.substring(0, dot), file);
    } else if (PICTURES.contains(ending)) {
      add(pictures, name.substring(0, dot), file);
    }
  }

  private void add(final Map<String, Path> files, final String stem, final Path file) {
    final Path there = files.putIfAbsent(stem, file);
    if (there != null) {
      complaints.accept(name(file) + ": has the name of " + name(there) + "; left out");
    }
  }

  private List<Pair> pairs() {
    midi.forEach((stem, file) -> complainOfMissing(pictures, stem, file, "picture"));
    pictures.forEach((stem, file) -> complainOfMissing(midi, stem, file, "MIDI file"));
    final List<Pair> pairs = new ArrayList<>();
    pictures.forEach(
        (stem, picture) -> {
          final Path music = midi.get(stem);
          if (music != null) {
            pairs.add(new Pair(stem, Sources.byName(stem), picture, music));
          }
        });
    return pairs;
  }

  private void complainOfMissing(
      final Map<String, Path> partners, final String stem, final Path file, final String what) {
    if (!partners.containsKey(stem)) {
      complaints.accept(name(file) + ": there is no " + what + " of that name; left out");
    }
  }
}
