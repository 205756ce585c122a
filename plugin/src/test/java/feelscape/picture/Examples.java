package feelscape.picture;

import java.nio.file.Path;

/** The pictures in the repository's examples folder; tests run in the module's. */
public final class Examples {
  public static final Path SUNSET = Path.of("..", "examples", "sunset.jpg");

  private Examples() {}
}
