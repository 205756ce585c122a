package feelscape.bench.music;

import feelscape.compose.measure.Likeness;
import feelscape.compose.measure.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What pieces about one subject have in common. */
final class SeedRows {
  static final List<Row> ALL =
      List.of(
          new Row(
              "other seeds: equal melody notes, mean; pairs under 30 %; most",
              "30 % or less", takes -> cell(sharesOfPairs(takes))));

  /** What two seeds of a picture may have in common. */
  private static final double MOST_ALIKE = 0.3;

  private SeedRows() {}

  private static String cell(final List<Double> shares) {
    final double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    final double most = shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    final long under = shares.stream().filter(share -> share < MOST_ALIKE).count();
    return String.format(
        Locale.ROOT,
        "%.1f %%; %.1f %%; %.1f %%",
        100 * mean,
        100.0 * under / shares.size(),
        100 * most);
  }

  private static List<Double> sharesOfPairs(final List<Take> takes) {
    final List<Double> shares = new ArrayList<>();
    final Map<Subject, List<Take>> bySubject =
        takes.stream().collect(Collectors.groupingBy(Take::subject));
    for (final List<Take> seeds : bySubject.values()) {
      for (int i = 1; i < seeds.size(); i++) {
        for (final Take other : seeds.subList(0, i)) {
          final Share share = Likeness.ofMelodies(seeds.get(i).clip(), other.clip());
          shares.add(share.value().orElse(0));
        }
      }
    }
    return shares;
  }
}
