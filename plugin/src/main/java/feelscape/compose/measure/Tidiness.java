package feelscape.compose.measure;

import feelscape.music.Ticks;
import java.util.List;
import java.util.stream.IntStream;

/** Whether notes are written as a musician would write them. */
public final class Tidiness {
  private static final int SOFTEST = 10;

  private Tidiness() {}

  /** The notes of all lanes that begin on a 16th. */
  public static Share onGrid(final Clip clip) {
    return Share.of(clip.notes(), note -> note.tick() % Ticks.SIXTEENTH == 0);
  }

  /** How many notes nobody would hear: of velocity under 10, or without length. */
  public static int unheard(final Clip clip) {
    return (int)
        clip.notes().stream()
            .filter(note -> note.velocity() < SOFTEST || note.length() <= 0)
            .count();
  }

  /** How many notes still sound when their pitch is struck again in their lane. */
  public static int overlaps(final Clip clip) {
    return (int)
        IntStream.range(0, clip.notes().size())
            .filter(i -> isStruckAgain(clip.notes().get(i), clip.notes(), i + 1))
            .count();
  }

  private static boolean isStruckAgain(
      final ClipNote note, final List<ClipNote> notes, final int from) {
    return notes.subList(from, notes.size()).stream()
        .takeWhile(later -> later.tick() < note.end())
        .anyMatch(later -> later.lane() == note.lane() && later.pitch() == note.pitch());
  }
}
