package feelscape.compose.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void countsWhatIsWithin() {
    final Histogram histogram = Histogram.of(-1, 1, IntStream.of(-2, -1, 1, 1, 1, 2));
    assertThat(histogram.counts()).containsExactly(1L, 0L, 3L);
    assertThat(histogram.shares()).containsExactly(.25, 0.0, .75);
    assertThat(histogram.most()).isEqualTo(1);
  }

  @Test
  void overlapIsTheSumOfTheSmallerShares() {
    assertThat(Histogram.overlap(List.of(.5, .5, 0.0), List.of(.2, .3, .5)))
        .isEqualTo(.5, within(1e-12));
    assertThat(Histogram.overlap(List.of(1.0, 0.0), List.of(0.0, 1.0))).isZero();
  }

  @Test
  void aMixIsHalfAndHalf() {
    assertThat(Histogram.mix(List.of(1.0, 0.0), List.of(.5, .5))).containsExactly(.75, .25);
  }
}
