package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MelodyRhythmTest {
  private static List<Integer> section(final long seed, final double complexity, final int count) {
    return new MelodyRhythm(complexity, new SplittableRandom(seed)).section(count, 2);
  }

  @Test
  void itHasAsManyNotesAsAskedOrAsManyAsFit() {
    for (int count = 0; count <= 40; count++) {
      assertThat(section(count, 0.5, count))
          .hasSize(Math.min(count, 32))
          .doesNotHaveDuplicates()
          .isSorted();
    }
  }

  @Test
  void itBreathesBeforeItEnds() {
    int late = 0;
    for (int seed = 0; seed < 100; seed++) {
      late += section(seed, 0.5, 8).stream().anyMatch(step -> step >= 28) ? 1 : 0;
    }
    assertThat(late).isLessThan(15);
  }

  @Test
  void theSecondBarAnswersTheFirst() {
    double share = 0;
    for (int seed = 0; seed < 100; seed++) {
      final Set<Integer> call = new HashSet<>();
      final Set<Integer> answer = new HashSet<>();
      section(seed, 0.5, 10).forEach(step -> (step < 16 ? call : answer).add(step % 16));
      final int size = answer.size();
      answer.retainAll(call);
      share += (double) answer.size() / Math.max(1, size) / 100;
    }
    assertThat(share).isGreaterThan(.7);
  }

  @Test
  void complexityMovesNotesBetweenTheEighths() {
    assertThat(syncopated(1)).isGreaterThan(2 * syncopated(0.2));
  }

  private static long syncopated(final double complexity) {
    long syncopated = 0;
    for (int seed = 0; seed < 100; seed++) {
      syncopated += section(seed, complexity, 10).stream().filter(step -> step % 2 == 1).count();
    }
    return syncopated;
  }
}
