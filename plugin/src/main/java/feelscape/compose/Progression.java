package feelscape.compose;

import feelscape.music.Mode;
import feelscape.music.Mood;
import java.util.Arrays;
import java.util.List;

/**
 * Four chords that make a loop, and where they sit among the moods.
 *
 * @param mood the mood that they suit best
 */
record Progression(Mode mode, Mood mood, List<Numeral> numerals) {
  /** Mode, valence, arousal (1..7), then the loop. */
  private static final String PAGE =
      """
      ionian      4.6 2.6   IVmaj9 iii7 ii9 Imaj9
      ionian      5.2 3.2   ii9 V9 Imaj9 vi7
      ionian      4.4 3.4   vi9 IVmaj7 Imaj9 V7sus
      ionian      5.8 4.4   Imaj9 vi9 ii9 V9
      ionian      5.4 4.8   IVmaj9 V9 iii7 vi9
      ionian      4.8 2.2   Imaj9 iii7 IVmaj9 iv6
      ionian      6.0 3.6   Imaj9 IVmaj9 Imaj9 V7sus
      ionian      5.0 4.0   Imaj7 V7/ii ii9 V9
      ionian      4.2 2.8   ii9 iii7 vi9 IVmaj9
      ionian      5.6 5.4   IVmaj9 V9 Imaj9 vi9
      ionian      4.6 4.6   ii9 bII7 Imaj9 vi9
      ionian      5.2 2.4   Imaj9 ii9 iii7 ii9
      aeolian     2.4 2.4   i9 iv9 bVImaj7 v7
      aeolian     3.4 3.2   i9 iv9 bVII9 bIIImaj7
      aeolian     2.8 3.8   i9 bVImaj9 iv9 V7
      aeolian     3.2 2.4   bVImaj9 v7 i9 i7
      aeolian     2.2 3.2   i9 iim7b5 V7 i9
      aeolian     3.6 4.4   bVImaj9 bVII9 i9 bIIImaj7
      aeolian     3.0 4.8   i9 bVII9 bVImaj9 bVII9
      aeolian     2.6 5.2   i9 v7 iv9 bVII9
      dorian      3.8 3.0   i9 IV9 i9 IV9
      dorian      3.4 3.8   i9 ii7 bIIImaj7 ii7
      dorian      4.2 4.4   i9 IV9 bVIImaj7 v7
      dorian      3.6 2.4   bIIImaj9 ii7 i9 v7
      dorian      4.0 5.0   i9 bVIImaj9 IV9 i9
      mixolydian  5.0 4.4   I9 v7 IVmaj9 I9
      mixolydian  4.8 3.2   IVmaj9 I9 v7 bVIImaj7
      mixolydian  5.4 5.2   I9 bVIImaj9 IVmaj9 I9
      mixolydian  4.4 2.6   v9 IVmaj9 I7sus I9
      lydian      5.6 2.6   Imaj9 II9 Imaj9 vii7
      lydian      5.2 3.6   Imaj9 vii7 vi9 II9
      lydian      6.0 4.6   Imaj9 II9 iii7 vi9
      lydian      5.0 4.2   vi9 II9 Imaj9 iii7
      """;

  static final List<Progression> ALL = PAGE.lines().map(Progression::parse).toList();

  Progression {
    numerals = List.copyOf(numerals);
  }

  private static Progression parse(final String line) {
    final List<String> words = Arrays.asList(line.strip().split("\\s+", -1));
    return new Progression(
        Mode.parse(words.get(0)),
        new Mood(Double.parseDouble(words.get(1)), Double.parseDouble(words.get(2))),
        words.subList(3, words.size()).stream().map(Numeral::parse).toList());
  }

  /** How far the mood it suits is from another, squared. */
  double distance(final Mood other) {
    final double valence = mood.valence() - other.valence();
    final double arousal = mood.arousal() - other.arousal();
    return valence * valence + arousal * arousal;
  }
}
