package feelscape.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonotoneTableTest {

  @Test
  void numbersThatShrankAreSpreadAgain() {
    final double[] shrunk = IntStream.range(0, 101).mapToDouble(i -> 0.5 + i / 1000.0).toArray();
    final double[] wide = IntStream.range(0, 101).mapToDouble(i -> 60 + 0.4 * i).toArray();
    final MonotoneTable table = MonotoneTable.between(shrunk, wide);
    assertThat(table.apply(0.5)).isCloseTo(60, within(1e-4));
    assertThat(table.apply(0.55)).isCloseTo(80, within(1e-4));
    assertThat(table.apply(0.6)).isCloseTo(100, within(1e-4));
    assertThat(table.apply(-7)).isEqualTo(60);
    assertThat(table.apply(7)).isEqualTo(100);
  }

  @Test
  void itNeverFallsEvenWhereManyNumbersAreEqual() {
    final SplittableRandom random = new SplittableRandom(1);
    final double[] coarse =
        IntStream.range(0, 60).mapToDouble(i -> StrictMath.floor(i / 20.0)).toArray();
    final double[] wanted = random.doubles(80).toArray();
    final MonotoneTable table = MonotoneTable.between(coarse, wanted);
    final double[] values =
        IntStream.range(0, 400).mapToDouble(i -> table.apply(i / 100.0 - 1)).toArray();
    final double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(values).containsExactly(sorted).doesNotContain(Double.NaN);
  }

  @Test
  void aTensorKeepsIt() {
    final MonotoneTable table = MonotoneTable.between(new double[] {1, 2}, new double[] {3, 7});
    assertThat(MonotoneTable.of(table.tensor("table")).apply(1.5)).isEqualTo(5);
  }
}
