package feelscape.compose;

import feelscape.music.Chord;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chord in Roman numerals, counted from the major scale on the tonic whatever the mode, so that
 * minor writes {@code i bVI bIII bVII}. Capitals have a major third; {@code V7/ii} is the dominant
 * of ii.
 *
 * @param semitones root above the tonic, 0..11
 */
record Numeral(int semitones, Chord.Quality quality) {
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII");
  private static final List<Integer> MAJOR_SCALE = List.of(0, 2, 4, 5, 7, 9, 11);
  private static final Pattern DEGREE = Pattern.compile("(b?)([IViv]+)");
  private static final Pattern SYNTAX =
      Pattern.compile("(b?[IViv]+?)((?:maj|m|sus|6|7|9).*?)?(?:/(b?[IViv]+))?");

  /** How often a major tonic has its sixth in place of its seventh. */
  private static final double SIXTHS = 0.25;

  private static final int SEVENTH_CHORD = 4;
  private static final int FIFTH = 7;

  static Numeral parse(final String text) {
    final Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the numeral '" + text + "' is not known; write it like ii9, bVIImaj7 or V7/ii");
    }
    final String degree = matcher.group(1);
    final String over = matcher.group(3);
    final String suffix = matcher.group(2) == null ? "" : matcher.group(2);
    final int root = semitones(degree) + (over == null ? 0 : semitones(over));
    return new Numeral(PitchClass.of(root), quality(isMinor(degree), suffix));
  }

  Chord chord(final int tonic, final int tick, final int length) {
    return new Chord(tick, length, PitchClass.of(tonic + semitones), quality);
  }

  /**
   * A triad dressed as lofi wears it, with notes of the key alone: a seventh, a ninth, a sixth.
   * What has a suffix is as it was written.
   *
   * @param richness how often it gets more than its seventh, 0..1
   */
  Numeral dressed(final Mode mode, final double richness, final SplittableRandom random) {
    if (quality != Chord.Quality.MAJOR && quality != Chord.Quality.MINOR) {
      return this;
    }
    final boolean rich = random.nextDouble() < richness;
    final boolean sixth = random.nextDouble() < SIXTHS;
    final List<Chord.Quality> wardrobe =
        quality == Chord.Quality.MINOR
            ? List.of(Chord.Quality.MINOR_NINTH, Chord.Quality.MINOR_SEVENTH)
            : List.of(
                sixth && semitones == 0 ? Chord.Quality.SIX_NINE : Chord.Quality.MAJOR_NINTH,
                Chord.Quality.NINTH,
                Chord.Quality.MAJOR_SEVENTH,
                Chord.Quality.SEVENTH);
    return wardrobe.stream()
        .filter(dress -> rich || dress.intervals().size() == SEVENTH_CHORD)
        .filter(dress -> isOf(mode, dress))
        .findFirst()
        .or(() -> wardrobe.stream().filter(dress -> isOf(mode, dress)).findFirst())
        .map(dress -> new Numeral(semitones, dress))
        .orElse(this);
  }

  /** Whether all notes on this root belong to a mode. */
  private boolean isOf(final Mode mode, final Chord.Quality dress) {
    return dress.intervals().stream()
        .allMatch(interval -> mode.steps().contains(PitchClass.of(semitones + interval)));
  }

  boolean hasRootOf(final Numeral other) {
    return semitones == other.semitones;
  }

  /** The dominant seventh of this chord or, a tritone away, what can stand for it. */
  Numeral dominant(final boolean tritone) {
    return new Numeral(PitchClass.of(semitones + (tritone ? 1 : FIFTH)), Chord.Quality.SEVENTH);
  }

  private static boolean isMinor(final String degree) {
    return Character.isLowerCase(degree.charAt(degree.length() - 1));
  }

  private static int semitones(final String degree) {
    final Matcher matcher = DEGREE.matcher(degree);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("the degree '" + degree + "' is not known");
    }
    final int step = ROMAN.indexOf(matcher.group(2).toUpperCase(java.util.Locale.ROOT));
    return MAJOR_SCALE.get(step) - matcher.group(1).length();
  }

  private static Chord.Quality quality(final boolean minor, final String suffix) {
    return switch (suffix) {
      case "" -> minor ? Chord.Quality.MINOR : Chord.Quality.MAJOR;
      case "6" -> minor ? Chord.Quality.MINOR_SIXTH : Chord.Quality.SIXTH;
      case "69" -> Chord.Quality.SIX_NINE;
      case "7" -> minor ? Chord.Quality.MINOR_SEVENTH : Chord.Quality.SEVENTH;
      case "9" -> minor ? Chord.Quality.MINOR_NINTH : Chord.Quality.NINTH;
      case "maj7" -> Chord.Quality.MAJOR_SEVENTH;
      case "maj9" -> Chord.Quality.MAJOR_NINTH;
      case "m7b5" -> Chord.Quality.HALF_DIMINISHED;
      case "7sus" -> Chord.Quality.SUSPENDED_SEVENTH;
      default -> throw new IllegalArgumentException("the suffix '" + suffix + "' is not known");
    };
  }
}
