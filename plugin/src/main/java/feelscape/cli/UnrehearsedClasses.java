package feelscape.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What a child needs and a rehearsal cannot run, there being no screen and no host: its classes are
 * loaded by the names of their packages, and so archived with the rest.
 */
final class UnrehearsedClasses {
  private static final String HOST = "feelscape/host/";

  /** Of the JDK; where windows are not X11's, the first of them are not there. */
  private static final List<String> DESKTOP =
      List.of(
          "sun/awt/X11",
          "sun/java2d/x11",
          "sun/java2d/xr",
          "sun/awt",
          "sun/awt/im",
          "sun/awt/image",
          "java/awt/dnd",
          "java/awt/im",
          "java/awt/im/spi",
          "java/awt/peer");

  private static final String ENDING = ".class";

  private UnrehearsedClasses() {}

  static void load() throws IOException, URISyntaxException {
    final Path desktop =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.desktop");
    for (final String name : DESKTOP) {
      final Path folder = desktop.resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.map(desktop::relativize).map(Path::toString).forEach(UnrehearsedClasses::load);
        }
      }
    }
    final Path ours =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    // Only what comes from a jar can be archived.
    if (Files.isRegularFile(ours)) {
      try (JarFile jar = new JarFile(ours.toFile())) {
        jar.stream()
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(HOST))
            .forEach(UnrehearsedClasses::load);
      }
    }
  }

  private static void load(final String file) {
    if (!file.endsWith(ENDING)) {
      return;
    }
    final String name = file.substring(0, file.length() - ENDING.length()).replace('/', '.');
    try {
      Class.forName(name, false, UnrehearsedClasses.class.getClassLoader());
    } catch (final ClassNotFoundException | LinkageError e) {
      // Some lean on what this system does not have; a child does not need those either.
      return;
    }
  }
}
