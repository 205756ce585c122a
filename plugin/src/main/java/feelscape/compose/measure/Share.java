package feelscape.compose.measure;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * So many of so many.
 *
 * @param part 0..{@code whole}
 */
public record Share(int part, int whole) {
  public static final Share NONE = new Share(0, 0);

  public static <T> Share of(final Collection<T> all, final Predicate<? super T> counted) {
    return new Share((int) all.stream().filter(counted).count(), all.size());
  }

  public Share plus(final Share other) {
    return new Share(part + other.part, whole + other.whole);
  }

  /** 0..1; nothing where there was nothing to count. */
  public OptionalDouble value() {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
