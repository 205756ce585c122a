package feelscape.compose.measure;

import java.util.List;
import java.util.stream.IntStream;

/** A melody's way from note to note. */
public final class Line {
  private static final int OCTAVE = 12;
  private static final int FIFTH = 7;

  private Line() {}

  /** From each note to the next, in semitones; up is positive. */
  public static List<Integer> intervals(final List<ClipNote> melody) {
    return IntStream.range(1, melody.size())
        .mapToObj(i -> melody.get(i).pitch() - melody.get(i - 1).pitch())
        .toList();
  }

  public static int leapsOverAnOctave(final List<ClipNote> melody) {
    return (int) intervals(melody).stream().filter(i -> Math.abs(i) > OCTAVE).count();
  }

  /**
   * Of the leaps of more than a fifth those that turn back: the next interval goes the other way
   * and is smaller. A leap to the last note counts as neither.
   */
  public static Share leapsTurnedBack(final List<ClipNote> melody) {
    final List<Integer> intervals = intervals(melody);
    final List<Integer> leaps =
        IntStream.range(0, intervals.size() - 1)
            .filter(i -> Math.abs(intervals.get(i)) > FIFTH)
            .boxed()
            .toList();
    return Share.of(leaps, i -> turnsBack(intervals.get(i), intervals.get(i + 1)));
  }

  private static boolean turnsBack(final int leap, final int next) {
    return Integer.signum(next) == -Integer.signum(leap) && Math.abs(next) < Math.abs(leap);
  }
}
