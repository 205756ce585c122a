package feelscape.predict.train.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No source tests what it has taught. */
class FoldsTest {
  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "4, 4", "9, 9", "10, 5", "40, 5"})
  void everyPairTestsOnceAndNeverWhatItsSourceTaught(final int sources, final int parts) {
    final List<MeasuredPair> pairs = pairs(sources);
    final Folds folds = new Folds(pairs);
    assertThat(folds.count()).isEqualTo(parts);
    assertThat(folds.sources()).isEqualTo(sources);
    final List<MeasuredPair> tested = new ArrayList<>();
    for (int turn = 0; turn < parts; turn++) {
      tested.addAll(folds.test(turn));
      final Set<String> seen = sources(folds.training(turn));
      seen.addAll(sources(folds.validation(turn)));
      assertThat(folds.training(turn)).isNotEmpty();
      assertThat(folds.validation(turn)).isNotEmpty();
      assertThat(seen).doesNotContainAnyElementsOf(sources(folds.test(turn)));
      assertThat(seen.size() + sources(folds.test(turn)).size()).isEqualTo(sources);
      if (parts > 2) {
        assertThat(sources(folds.training(turn)))
            .doesNotContainAnyElementsOf(sources(folds.validation(turn)));
      }
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(pairs);
    assertThat(sources(folds.allButValidation()))
        .doesNotContainAnyElementsOf(sources(folds.lastValidation()));
    assertThat(folds.allButValidation().size() + folds.lastValidation().size())
        .isEqualTo(pairs.size());
  }

  @Test
  void aSourceOfManyTakesIsAPartAlmostAlone() {
    final List<MeasuredPair> pairs = new ArrayList<>(pairs(12));
    final MeasuredPair many = Lessons.rising(1, 99, Set.of()).get(0);
    for (int i = 0; i < 20; i++) {
      pairs.add(many);
    }
    final Folds folds = new Folds(pairs);
    for (int turn = 0; turn < folds.count(); turn++) {
      final Set<String> sources = sources(folds.test(turn));
      assertThat(sources.contains(many.source()) ? sources.size() : 1).isEqualTo(1);
    }
  }

  /** Every third source has two pairs. */
  private static List<MeasuredPair> pairs(final int sources) {
    final List<MeasuredPair> pairs = new ArrayList<>(Lessons.rising(sources, 1, Set.of()));
    for (int i = 0; i < sources; i += 3) {
      final MeasuredPair first = pairs.get(i);
      final MeasuredPair take = Lessons.rising(1, 50 + i, Set.of()).get(0);
      pairs.add(new MeasuredPair(first.source(), take.original(), take.variants()));
    }
    return pairs;
  }

  private static Set<String> sources(final List<MeasuredPair> pairs) {
    final Set<String> sources = new TreeSet<>();
    pairs.forEach(pair -> sources.add(pair.source()));
    return sources;
  }
}
