package feelscape.compose;

import feelscape.music.Mode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a chord does in its key, after Riemann: it is home, it leaves, or it wants to come home.
 * Chords of one function can stand for one another.
 */
enum Function {
  TONIC("T"),
  SUBDOMINANT("S"),
  DOMINANT("D");

  private final String letter;

  Function(final String letter) {
    this.letter = letter;
  }

  static Optional<Function> parse(final String word) {
    for (final Function function : values()) {
      if (function.letter.equals(word)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  /** The chords of the function, the commonest first. */
  List<Numeral> words(final Mode mode) {
    final String words =
        switch (mode) {
          case IONIAN ->
              switch (this) {
                case TONIC -> "I vi iii";
                case SUBDOMINANT -> "IV ii";
                case DOMINANT -> "V V7sus viim7b5";
              };
          case LYDIAN ->
              switch (this) {
                case TONIC -> "I vi iii";
                case SUBDOMINANT -> "II";
                case DOMINANT -> "V vii";
              };
          case MIXOLYDIAN ->
              switch (this) {
                case TONIC -> "I vi";
                case SUBDOMINANT -> "IV ii";
                case DOMINANT -> "bVII v";
              };
          case DORIAN ->
              switch (this) {
                case TONIC -> "i bIII";
                case SUBDOMINANT -> "IV ii";
                case DOMINANT -> "bVII v";
              };
          case AEOLIAN ->
              switch (this) {
                case TONIC -> "i bIII";
                case SUBDOMINANT -> "iv bVI iim7b5";
                case DOMINANT -> "v bVII V7";
              };
        };
    return List.of(words.split(" ", -1)).stream().map(Numeral::parse).toList();
  }

  /** One of its chords, the commonest twice as often as the others. */
  Numeral word(final Mode mode, final SplittableRandom random) {
    final List<Numeral> words = words(mode);
    return words.get(StrictMath.max(0, random.nextInt(words.size() + 1) - 1));
  }

  /** What a chord does in a mode, if that is known. */
  static Optional<Function> of(final Mode mode, final Numeral numeral) {
    for (final Function function : values()) {
      if (function.words(mode).stream().anyMatch(word -> word.semitones() == numeral.semitones())) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }
}
