package feelscape.compose.measure;

import feelscape.music.PitchClass;
import feelscape.music.Ticks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How evenly notes use the twelve pitch classes, in bits: -Σ p log₂ p, where p is a class's share
 * of the notes, whatever their length. 0 is one class, 3.58 all twelve alike. Asked of all pitched
 * lanes, or of the melody alone.
 */
public final class Entropy {
  private static final double LOG_2 = StrictMath.log(2);

  private Entropy() {}

  /** Pitch-class entropy. */
  public static OptionalDouble ofPitchClasses(final Collection<ClipNote> notes) {
    if (notes.isEmpty()) {
      return OptionalDouble.empty();
    }
    final Map<Integer, Long> counts =
        notes.stream()
            .collect(
                Collectors.groupingBy(note -> PitchClass.of(note.pitch()), Collectors.counting()));
    return OptionalDouble.of(
        counts.values().stream().mapToDouble(count -> -term((double) count / notes.size())).sum());
  }

  private static double term(final double share) {
    return share * StrictMath.log(share) / LOG_2;
  }

  /** H1: the mean entropy of the bars in which notes begin. */
  public static OptionalDouble ofBars(final List<ClipNote> notes) {
    return notes.stream()
        .collect(Collectors.groupingBy(note -> note.tick() / Ticks.BAR))
        .values()
        .stream()
        .mapToDouble(bar -> ofPitchClasses(bar).orElseThrow())
        .average();
  }
}
