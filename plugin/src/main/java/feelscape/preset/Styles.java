package feelscape.preset;

import feelscape.music.Mood;
import feelscape.music.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The styles there are.
 *
 * @param all one or more, in the order of their names
 */
public record Styles(List<Style> all) {
  private static final String ENDING = ".json";

  public Styles {
    all = all.stream().sorted(Comparator.comparing(Style::name)).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there are no styles; give one or more");
    }
  }

  /**
   * Reads the styles of a folder, a file each.
   *
   * @throws StyleException if one of them cannot be read, or there are none
   */
  public static Styles read(final Path folder) throws StyleException {
    final List<Style> styles = new ArrayList<>();
    for (final Path file : files(folder)) {
      styles.add(StyleFile.read(file));
    }
    if (styles.isEmpty()) {
      throw new StyleException(
          folder
              + ": there are no styles here; FeelScape brings them in its folder presets/styles");
    }
    return new Styles(styles);
  }

  private static List<Path> files(final Path folder) throws StyleException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (final IOException e) {
      throw new StyleException(
          folder
              + ": the styles cannot be read; FeelScape brings them in its folder presets/styles",
          e);
    }
  }

  public List<String> names() {
    return all.stream().map(Style::name).toList();
  }

  /** The style of a name, if there is one. */
  public Optional<Style> find(final String name) {
    return all.stream().filter(style -> style.name().equals(name)).findFirst();
  }

  /**
   * The style of a name.
   *
   * @throws StyleException if there is none
   */
  public Style named(final String name) throws StyleException {
    return find(name)
        .orElseThrow(
            () ->
                new StyleException(
                    "the style '%s' is not known; use one of %s"
                        .formatted(name, names().stream().collect(Collectors.joining(", ")))));
  }

  /** The style that suits a mood best. */
  public Style suited(final Mood mood) {
    return all.stream()
        .min(Comparator.comparingDouble(style -> style.distance(mood)))
        .orElseThrow();
  }
}
