package feelscape.predict.train.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts of the pairs, no source in two of them: each tests once. Of fewer than ten sources every
 * one is a part of its own; more are dealt to five parts, the largest first, each to the smallest
 * part so far.
 */
final class Folds {
  private static final int FEW_SOURCES = 10;
  private static final int PARTS = 5;

  private final List<MeasuredPair> pairs;
  private final List<Set<String>> parts;

  Folds(final List<MeasuredPair> pairs) {
    this.pairs = List.copyOf(pairs);
    this.parts = dealt(pairs);
  }

  private static List<Set<String>> dealt(final List<MeasuredPair> pairs) {
    final Map<String, Integer> sizes = new TreeMap<>();
    pairs.forEach(pair -> sizes.merge(pair.source(), 1, Integer::sum));
    final int count = sizes.size() < FEW_SOURCES ? sizes.size() : PARTS;
    final List<Set<String>> parts = new ArrayList<>();
    final int[] filled = new int[count];
    for (int i = 0; i < count; i++) {
      parts.add(new TreeSet<>());
    }
    sizes.keySet().stream()
        .sorted(Comparator.comparing((String source) -> -sizes.getOrDefault(source, 0)))
        .forEach(
            source -> {
              final int part = smallest(filled);
              parts.get(part).add(source);
              filled[part] += sizes.getOrDefault(source, 0);
            });
    return parts;
  }

  private static int smallest(final int... filled) {
    int smallest = 0;
    for (int i = 1; i < filled.length; i++) {
      smallest = filled[i] < filled[smallest] ? i : smallest;
    }
    return smallest;
  }

  int count() {
    return parts.size();
  }

  int sources() {
    return parts.stream().mapToInt(Set::size).sum();
  }

  /** The pairs that test in a turn. */
  List<MeasuredPair> test(final int turn) {
    return in(turn);
  }

  /**
   * The pairs that choose when to stop in a turn; with two parts, those that are learned from, as
   * there are no others.
   */
  List<MeasuredPair> validation(final int turn) {
    return in((turn + 1) % count());
  }

  /** The pairs that are learned from in a turn. */
  List<MeasuredPair> training(final int turn) {
    final Set<String> tests = parts.get(turn);
    final Set<String> validates = count() > 2 ? parts.get((turn + 1) % count()) : Set.of();
    return pairs.stream()
        .filter(pair -> !tests.contains(pair.source()) && !validates.contains(pair.source()))
        .toList();
  }

  /** The pairs that are learned from where none test. */
  List<MeasuredPair> allButValidation() {
    final Set<String> validates = parts.get(0);
    return pairs.stream().filter(pair -> !validates.contains(pair.source())).toList();
  }

  /** The pairs that choose when to stop where none test. */
  List<MeasuredPair> lastValidation() {
    return in(0);
  }

  private List<MeasuredPair> in(final int part) {
    return pairs.stream().filter(pair -> parts.get(part).contains(pair.source())).toList();
  }
}
