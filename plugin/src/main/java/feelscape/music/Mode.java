package feelscape.music;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A mode of the major scale, from the brightest to the darkest. */
public enum Mode {
  LYDIAN(5, 0, 2, 4, 6, 7, 9, 11),
  IONIAN(0, 0, 2, 4, 5, 7, 9, 11),
  MIXOLYDIAN(7, 0, 2, 4, 5, 7, 9, 10),
  DORIAN(2, 0, 2, 3, 5, 7, 9, 10),
  AEOLIAN(9, 0, 2, 3, 5, 7, 8, 10);

  private final int degreeOfMajor;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list
  private final List<Integer> steps;

  /** A bit for each of the steps. */
  private final int stepBits;

  Mode(final int degreeOfMajor, final Integer... steps) {
    this.degreeOfMajor = degreeOfMajor;
    this.steps = List.of(steps);
    stepBits = this.steps.stream().mapToInt(step -> 1 << step).sum();
  }

  /** The seven scale degrees in semitones above the tonic, ascending from 0. */
  public List<Integer> steps() {
    return steps;
  }

  /** Whether one of the steps is so many semitones, 0..11, above the tonic. */
  public boolean contains(final int step) {
    return (stepBits >> step & 1) != 0;
  }

  /** Semitones from the tonic of the major scale with the same notes up to this mode's tonic. */
  public int degreeOfMajor() {
    return degreeOfMajor;
  }

  /** Whether the third above the tonic is minor. */
  public boolean isMinor() {
    return contains(3);
  }

  /** The name in files and JSON: {@code major} and {@code minor} for ionian and aeolian. */
  public String label() {
    return switch (this) {
      case IONIAN -> "major";
      case AEOLIAN -> "minor";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Reads a {@link #label()} or the mode's own name.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Mode parse(final String name) {
    final String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (final Mode mode : values()) {
      if (wanted.equals(mode.label()) || wanted.equals(mode.name().toLowerCase(Locale.ROOT))) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "the mode '"
            + name
            + "' is not known; use one of "
            + Arrays.stream(values()).map(Mode::label).collect(Collectors.joining(", ")));
  }
}
