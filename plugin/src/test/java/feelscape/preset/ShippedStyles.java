package feelscape.preset;

import java.nio.file.Path;

/** The styles that FeelScape brings, for tests. */
public final class ShippedStyles {
  private static final Path FOLDER = Path.of("..", "presets", "styles");

  private ShippedStyles() {}

  public static Styles read() {
    try {
      return Styles.read(FOLDER);
    } catch (final StyleException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
