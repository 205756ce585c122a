package feelscape.compose;

import feelscape.music.Mode;
import feelscape.music.Mood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Four chords that make a loop, where they sit among the moods, and whose manner of speaking they
 * are. A word of capitals {@code T}, {@code S}, {@code D} is any chord of that {@link Function}.
 *
 * @param bright the pictures that it suits, from -1, the darkest, to 1, the brightest
 * @param lively the same, from -1, the calmest, to 1, the most excited
 * @param idiom as the styles name it
 */
record Progression(Mode mode, double bright, double lively, String idiom, List<String> words) {
  /** Mode, bright, lively, idiom, then the loop. Chords without a suffix are dressed later. */
  private static final String PAGE =
      """
      ionian      0.3 -0.7  plagal      IV iii ii I
      ionian      0.1 -0.2  plagal      ii iii vi IV
      ionian      0.5  0.0  plagal      I IV I S
      ionian     -0.2 -0.8  plagal      I iii IV iv6
      ionian      0.2 -0.4  plagal      IV iv6 I vi
      ionian      0.7  0.6  plagal      IV I S I
      ionian      0.3 -0.3  jazz        ii V I vi
      ionian      0.6  0.2  jazz        ii V7sus I I
      ionian      0.0  0.1  jazz        ii bII7 I vi
      ionian      0.2  0.3  jazz        iii V7/ii ii V
      ionian     -0.3 -0.3  jazz        iim7b5 V7 I vi
      ionian      0.4 -0.1  turnaround  I vi ii V
      ionian      0.3  0.2  turnaround  I V7/ii ii V
      ionian      0.6  0.5  turnaround  I vi S D
      ionian      0.1  0.4  turnaround  iii vi ii V
      ionian      0.4  0.3  soul        IV V7/vi vi I9
      ionian      0.7  0.5  soul        IV V iii vi
      ionian      0.2  0.2  soul        IV iii vi bVII9
      ionian      0.5  0.8  soul        I iii IV V7sus
      ionian     -0.1  0.1  soul        vi S I V7sus
      ionian      0.8  0.7  pop         I V vi IV
      ionian      0.9  0.9  pop         IV V I vi
      ionian      0.3  0.5  pop         vi IV I V
      ionian      0.6  0.2  pop         I vi IV V
      ionian      0.2 -0.9  drift       I IV I IV
      ionian      0.0 -0.6  drift       I ii I ii
      aeolian    -0.6 -0.6  minor       i iv bVI v
      aeolian    -0.2  0.0  minor       i iv bVII bIII
      aeolian    -0.5  0.2  minor       i bVI iv V7
      aeolian    -0.8 -0.2  minor       i iim7b5 V7 i
      aeolian    -0.3  0.6  minor       bVI bVII i bIII
      aeolian    -0.4  0.9  minor       i bVII bVI bVII
      aeolian    -0.6  0.7  minor       i v iv bVII
      aeolian    -0.3 -0.3  soul        bVI v i i7
      aeolian    -0.1  0.3  soul        iv v i bIII
      aeolian    -0.5  0.0  soul        i i iv bVI
      aeolian    -0.4 -0.2  jazz        iim7b5 V7 i bVI
      aeolian    -0.2  0.2  jazz        iv bVII9 bIII bVI
      aeolian    -0.6  0.1  turnaround  i bVI iim7b5 V7
      aeolian    -0.3 -0.8  drift       i bVI i bVI
      aeolian    -0.7 -0.7  drift       i iv i iv
      aeolian    -0.2  0.7  pop         bVI bIII bVII i
      dorian     -0.1 -0.4  drift       i IV i IV
      dorian     -0.3 -0.7  drift       i ii i ii
      dorian     -0.2  0.1  soul        i ii bIII ii
      dorian      0.1  0.4  soul        i IV bVII v
      dorian      0.0  0.7  soul        i bVII IV i
      dorian     -0.2 -0.5  minor       bIII ii i v
      dorian     -0.3  0.4  minor       i v IV i
      dorian      0.0 -0.1  jazz        ii v i IV
      dorian     -0.1  0.3  jazz        i IV ii v
      dorian     -0.2  0.8  pop         i bVII IV bIII
      mixolydian  0.4  0.3  soul        I v IV I
      mixolydian  0.2  0.6  soul        I bVII IV I
      mixolydian  0.1 -0.4  plagal      v IV I7sus I
      mixolydian  0.3 -0.2  plagal      IV I v bVII
      mixolydian  0.0 -0.7  drift       I v I v
      mixolydian  0.2 -0.3  drift       I bVII I bVII
      mixolydian  0.3  0.0  jazz        ii v I IV
      mixolydian  0.6  0.8  pop         I IV bVII I
      lydian      0.5 -0.5  drift       I II I II
      lydian      0.4 -0.8  drift       I vii I vii
      lydian      0.6  0.1  plagal      I vii vi II
      lydian      0.7  0.4  soul        I II iii vi
      lydian      0.4  0.3  soul        vi II I iii
      lydian      0.5  0.0  jazz        II V I vi
      lydian      0.8  0.8  pop         I II vi V
      """;

  static final List<Progression> ALL = PAGE.lines().map(Progression::parse).toList();

  /** How far from its place among the moods a loop is taken about half as willingly. */
  private static final double REACH = 0.55;

  Progression {
    words = List.copyOf(words);
  }

  private static Progression parse(final String line) {
    final List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
    return new Progression(
        Mode.parse(words.get(0)),
        Double.parseDouble(words.get(1)),
        Double.parseDouble(words.get(2)),
        words.get(3),
        words.subList(4, words.size()));
  }

  /** How willingly it is taken for a mood, above 0. */
  double suits(final Mood mood) {
    final double darker = bright - mood.brightness();
    final double calmer = lively - mood.liveliness();
    return StrictMath.exp(-(darker * darker + calmer * calmer) / (2 * REACH * REACH));
  }

  /** Its chords, where it leaves them open as chance has it. */
  List<Numeral> numerals(final SplittableRandom random) {
    final List<Numeral> numerals = new ArrayList<>();
    for (final String word : words) {
      numerals.add(
          Function.parse(word)
              .map(function -> function.word(mode, random))
              .orElseGet(() -> Numeral.parse(word)));
    }
    return numerals;
  }
}
