package feelscape.music;

import java.util.List;
import java.util.Locale;

/** Pitch classes 0..11 (0 is C) and their names. */
public final class PitchClass {
  public static final int COUNT = 12;
  private static final List<String> SHARPS =
      List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
  private static final List<String> FLATS =
      List.of("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B");

  private PitchClass() {}

  public static int of(final int pitch) {
    return Math.floorMod(pitch, COUNT);
  }

  /** The name with a sharp or a flat, as the key asks. */
  public static String name(final int pitchClass, final boolean flats) {
    Range.check("pitch class", pitchClass, 0, COUNT - 1);
    return (flats ? FLATS : SHARPS).get(pitchClass);
  }

  /**
   * Reads {@code C}, {@code f#}, {@code Bb} and the like.
   *
   * @throws IllegalArgumentException if the name is not one of a pitch class
   */
  public static int parse(final String name) {
    for (int i = 0; i < COUNT; i++) {
      final String canonical = name.strip().toLowerCase(Locale.ROOT);
      if (canonical.equals(SHARPS.get(i).toLowerCase(Locale.ROOT))
          || canonical.equals(FLATS.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the key '"
            + name
            + "' is not known; use one of C, C#, Db, D, D#, Eb, E, F, F#, Gb, G, G#, Ab, A, A#, Bb, B");
  }
}
