package feelscape.predict.train.peer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Parts of the themes, each left out once; a theme goes as a whole. */
public final class ThemeFolds {
  private ThemeFolds() {}

  /** The examples that are fitted to, and those that are predicted. */
  public record Fold(List<Integer> kept, List<Integer> leftOut) {}

  /** Shuffles the themes and deals them out, so that parts differ by one theme at most. */
  public static List<Fold> of(final List<String> themes, final int parts, final long seed) {
    final String[] shuffled = shuffled(themes, new SplittableRandom(seed));
    if (shuffled.length < 2) {
      throw new IllegalArgumentException("themes: " + shuffled.length + ", but two are needed");
    }
    final Map<String, Integer> partOf = new HashMap<>();
    for (int i = 0; i < shuffled.length; i++) {
      partOf.put(shuffled[i], i % parts);
    }
    final int[] part = themes.stream().mapToInt(partOf::get).toArray();
    return IntStream.range(0, Math.min(parts, shuffled.length))
        .mapToObj(left -> fold(part, left))
        .toList();
  }

  private static Fold fold(final int[] part, final int left) {
    return new Fold(
        IntStream.range(0, part.length).filter(row -> part[row] != left).boxed().toList(),
        IntStream.range(0, part.length).filter(row -> part[row] == left).boxed().toList());
  }

  private static String[] shuffled(final List<String> themes, final SplittableRandom random) {
    final String[] order = themes.stream().distinct().toArray(String[]::new);
    Arrays.sort(order);
    for (int i = order.length - 1; i > 0; i--) {
      final int j = random.nextInt(i + 1);
      final String swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
