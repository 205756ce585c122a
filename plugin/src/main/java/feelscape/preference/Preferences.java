package feelscape.preference;

import feelscape.music.Range;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person has set for every panel.
 *
 * @param midiFolder gets the MIDI that is dragged or copied, an absolute path; empty for the usual
 * @param dark whether panels are dark
 * @param percent how large panels are, {@link #LEAST_PERCENT}..{@link #MOST_PERCENT}; empty for as
 *     large as the host wants them
 * @param firstRunSeen whether the first steps were shown and read
 */
public record Preferences(
    Optional<Path> midiFolder, boolean dark, Optional<Integer> percent, boolean firstRunSeen) {
  public static final int LEAST_PERCENT = 75;
  public static final int MOST_PERCENT = 200;

  /** Those of somebody who has set nothing. */
  public static final Preferences DEFAULTS =
      new Preferences(Optional.empty(), true, Optional.empty(), false);

  /**
   * Refuses what no panel can be.
   *
   * @throws IllegalArgumentException naming the value
   */
  public Preferences {
    midiFolder.ifPresent(Preferences::check);
    percent.ifPresent(
        chosen -> Range.check("the panel's size in percent", chosen, LEAST_PERCENT, MOST_PERCENT));
  }

  private static void check(final Path folder) {
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException(
          "the folder for MIDI is " + folder + "; it must be an absolute path");
    }
  }

  public Preferences withMidiFolder(final Path other) {
    return new Preferences(Optional.of(other), dark, percent, firstRunSeen);
  }

  public Preferences withDark(final boolean other) {
    return new Preferences(midiFolder, other, percent, firstRunSeen);
  }

  public Preferences withPercent(final int other) {
    return new Preferences(midiFolder, dark, Optional.of(other), firstRunSeen);
  }

  public Preferences withFirstRunSeen() {
    return new Preferences(midiFolder, dark, percent, true);
  }

  /** How large a panel is that its host wants larger than usual by {@code scale}. */
  public int percent(final double scale) {
    final int wanted = (int) Math.round(100 * scale);
    return percent.orElse(Math.max(LEAST_PERCENT, Math.min(MOST_PERCENT, wanted)));
  }
}
