package feelscape.compose.measure;

import feelscape.music.Chord;
import feelscape.music.Lane;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the lanes go with the chord symbols. */
public final class ChordPlaying {
  private static final int STRONG = 2 * Ticks.QUARTER;

  private ChordPlaying() {}

  /** Of the melody's notes on beats 1 and 3 those that belong to the chord symbol there. */
  public static Share tonesOnStrongBeats(final Clip clip) {
    final List<ClipNote> strong =
        clip.melody().stream()
            .filter(note -> note.tick() % STRONG == 0 && clip.chordAt(note.tick()).isPresent())
            .toList();
    return Share.of(strong, note -> clip.chordAt(note.tick()).orElseThrow().contains(note.pitch()));
  }

  /**
   * Of the chord changes, the first chord's start among them, those where the bass strikes the
   * root.
   */
  public static Share rootsAtChanges(final Clip clip) {
    final List<Chord> chords = clip.chords();
    final List<Chord> changes =
        IntStream.range(0, chords.size())
            .filter(i -> i == 0 || !isSame(chords.get(i - 1), chords.get(i)))
            .mapToObj(chords::get)
            .toList();
    final List<ClipNote> bass = clip.lane(Lane.BASS);
    return Share.of(changes, chord -> bass.stream().anyMatch(note -> isRootOf(chord, note)));
  }

  private static boolean isSame(final Chord one, final Chord other) {
    return one.root() == other.root() && one.quality() == other.quality();
  }

  private static boolean isRootOf(final Chord chord, final ClipNote note) {
    return note.tick() == chord.tick() && PitchClass.of(note.pitch()) == chord.root();
  }

  /**
   * By how many semitones a voice of the chords moves from chord to chord: the mean over all voices
   * and all neighbouring strikes of as many, but not the same, pitches. Voices are paired in the
   * order of their pitches.
   */
  public static OptionalDouble voiceMovement(final Clip clip) {
    final List<List<Integer>> strikes = strikes(clip.lane(Lane.CHORDS));
    final List<Integer> movements = new ArrayList<>();
    for (int i = 1; i < strikes.size(); i++) {
      final List<Integer> from = strikes.get(i - 1);
      final List<Integer> to = strikes.get(i);
      if (from.size() == to.size() && !from.equals(to)) {
        for (int voice = 0; voice < to.size(); voice++) {
          movements.add(Math.abs(to.get(voice) - from.get(voice)));
        }
      }
    }
    return movements.stream().mapToInt(Integer::intValue).average();
  }

  /** The pitches that begin together, from the lowest. */
  private static List<List<Integer>> strikes(final List<ClipNote> chords) {
    return chords.stream()
        .collect(
            Collectors.groupingBy(
                ClipNote::tick,
                TreeMap::new,
                Collectors.mapping(ClipNote::pitch, Collectors.toList())))
        .values()
        .stream()
        .map(pitches -> pitches.stream().sorted().toList())
        .toList();
  }
}
