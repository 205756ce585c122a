package feelscape.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PatternsTest {
  private static final int SIDE = 7;
  private static final double ONE = 1.0 / ((SIDE - 2) * (SIDE - 2));

  @Test
  void besideAnEdgeThreeNeighboursAreBrighter() {
    final Patterns patterns = patterns((x, y) -> x < 3 ? 50 : 200);
    assertThat(patterns.share(3)).isEqualTo(5 * ONE);
    assertThat(patterns.share(0)).isEqualTo(20 * ONE);
  }

  @Test
  void aroundABrightSpotOneNeighbourIsBrighter() {
    final Patterns patterns = patterns((x, y) -> x == 3 && y == 3 ? 200 : 50);
    assertThat(patterns.share(1)).isEqualTo(8 * ONE);
    assertThat(patterns.share(0)).isEqualTo(17 * ONE);
  }

  @Test
  void aDarkSpotHasBrighterNeighboursAllAround() {
    final Patterns patterns = patterns((x, y) -> x == 3 && y == 3 ? 50 : 200);
    assertThat(patterns.share(8)).isEqualTo(ONE);
    assertThat(patterns.share(0)).isEqualTo(24 * ONE);
  }

  @Test
  void noiseBelowWhatIsBrighterIsFlat() {
    assertThat(patterns((x, y) -> 100 + (x + y) % 2 * 9).share(0)).isEqualTo(1);
  }

  private static Patterns patterns(final IntBinaryOperator gray) {
    final int[] samples = new int[SIDE * SIDE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = gray.applyAsInt(i % SIDE, i / SIDE);
    }
    return new Patterns(new Plane(SIDE, SIDE, samples), 5);
  }
}
