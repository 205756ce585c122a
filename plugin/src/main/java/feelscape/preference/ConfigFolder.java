package feelscape.preference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a system wants programs to keep what a person has set. */
public final class ConfigFolder {
  private ConfigFolder() {}

  /**
   * FeelScape's own folder.
   *
   * @param system such as {@code Linux}, {@code Mac OS X}, {@code Windows 11}
   * @param environment its variables; one that names no absolute path does not count
   * @param home of the person
   */
  public static Path of(
      final String system, final Map<String, String> environment, final Path home) {
    final String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return folder(environment, "APPDATA")
          .orElse(home.resolve("AppData").resolve("Roaming"))
          .resolve("FeelScape");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("FeelScape");
    }
    return folder(environment, "XDG_CONFIG_HOME")
        .orElse(home.resolve(".config"))
        .resolve("feelscape");
  }

  private static Optional<Path> folder(
      final Map<String, String> environment, final String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (final InvalidPathException e) {
      return Optional.empty();
    }
  }
}
