package feelscape.compose.measure;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How pitches lie in scales. */
public final class Tonality {
  /** Every major and every natural minor scale. */
  private static final List<Key> SCALES =
      IntStream.range(0, PitchClass.COUNT)
          .boxed()
          .flatMap(tonic -> Stream.of(new Key(tonic, Mode.IONIAN), new Key(tonic, Mode.AEOLIAN)))
          .toList();

  private static final int STEP = 2;

  private Tonality() {}

  /** Scale consistency: the largest share of these notes in one of the 24 scales. */
  public static Share inBestScale(final List<ClipNote> notes) {
    return SCALES.stream()
        .map(scale -> inKey(notes, scale))
        .reduce((best, share) -> share.part() > best.part() ? share : best)
        .orElse(Share.NONE);
  }

  public static Share inKey(final List<ClipNote> notes, final Key key) {
    return Share.of(notes, note -> key.contains(note.pitch()));
  }

  /**
   * Of the melody's notes outside the key those that resolve by step: the next note is one or two
   * semitones away and begins within a beat of their end. The last note of a clip resolves never.
   */
  public static Share resolved(final Clip clip) {
    final List<ClipNote> melody = clip.melody();
    final List<Integer> outside =
        IntStream.range(0, melody.size())
            .filter(i -> !clip.key().contains(melody.get(i).pitch()))
            .boxed()
            .toList();
    return Share.of(
        outside, i -> i + 1 < melody.size() && resolves(melody.get(i), melody.get(i + 1)));
  }

  private static boolean resolves(final ClipNote note, final ClipNote next) {
    final int distance = Math.abs(next.pitch() - note.pitch());
    return distance >= 1 && distance <= STEP && next.tick() - note.end() <= Ticks.QUARTER;
  }
}
