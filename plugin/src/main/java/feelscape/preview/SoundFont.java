package feelscape.preview;

import java.nio.file.Path;

/**
 * A SoundFont file that was checked: it is what it says it is, nothing in it claims more than the
 * file holds, and nothing leads astray.
 */
public final class SoundFont {
  /** The largest file that is taken, in bytes. */
  public static final long MAX_BYTES = 1L << 30;

  private final Path file;
  private final String name;
  private final Presets presets;

  SoundFont(final Path file, final String name, final Presets presets) {
    this.file = file;
    this.name = name;
    this.presets = presets;
  }

  /**
   * Checks a file.
   *
   * @throws SoundFontException if the file is not a SoundFont 2 that can be played
   */
  public static SoundFont open(final Path file) throws SoundFontException {
    return new SoundFontReader(file).read();
  }

  public Path file() {
    return file;
  }

  /** What it calls itself, or the name of the file. */
  public String name() {
    return name;
  }

  /** What there is to play with. */
  public Presets presets() {
    return presets;
  }
}
