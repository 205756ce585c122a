package feelscape.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds the SoundFonts that a person has. */
public final class SoundFonts {
  private static final int MOST_FILES = 500;
  private static final int MOST_ENTRIES = 20_000;
  private static final int DEEPEST = 4;
  private static final String ENDING = ".sf2";

  private SoundFonts() {}

  /**
   * Where SoundFonts usually lie; not every folder need be there.
   *
   * @param system such as {@code Linux}, {@code Mac OS X}, {@code Windows 11}
   * @param home of the person
   */
  public static List<Path> usualFolders(final String system, final Path home) {
    final String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of(home.resolve("Documents").resolve("SoundFonts"), Path.of("C:\\soundfonts"));
    }
    if (name.startsWith("mac")) {
      return List.of(
          home.resolve("Library/Audio/Sounds/Banks"), Path.of("/Library/Audio/Sounds/Banks"));
    }
    return List.of(
        home.resolve(".local/share/sounds/sf2"),
        home.resolve(".local/share/soundfonts"),
        Path.of("/usr/local/share/sounds/sf2"),
        Path.of("/usr/local/share/soundfonts"),
        Path.of("/usr/share/sounds/sf2"),
        Path.of("/usr/share/soundfonts"));
  }

  /**
   * The SoundFonts in folders and a little below, by their names; each once, however many links
   * lead to it. What cannot be read is left out, and of very many the rest.
   */
  public static List<Path> in(final List<Path> folders) {
    final Search search = new Search();
    for (final Path folder : folders) {
      search.go(folder);
    }
    return search.found.values().stream()
        .sorted(
            Comparator.comparing(SoundFonts::lowerName).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static String lowerName(final Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    /** By where they truly lie, and as they were found first. */
    private final Map<Path, Path> found = new TreeMap<>();

    private int entries;

    void go(final Path folder) {
      try {
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
      } catch (final IOException e) {
        // Failures of single files are passed over below; there are no others.
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && lowerName(file).endsWith(ENDING)) {
        add(file);
      }
      return ++entries < MOST_ENTRIES && found.size() < MOST_FILES
          ? FileVisitResult.CONTINUE
          : FileVisitResult.TERMINATE;
    }

    private void add(final Path file) {
      try {
        found.putIfAbsent(file.toRealPath(), file);
      } catch (final IOException e) {
        // Gone, or not for this person.
      }
    }

    @Override
    public FileVisitResult visitFileFailed(final Path file, final IOException reason) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(final Path folder, final IOException reason) {
      return FileVisitResult.CONTINUE;
    }
  }
}
