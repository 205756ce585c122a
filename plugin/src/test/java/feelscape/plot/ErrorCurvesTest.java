package feelscape.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCurvesTest {
  private static final int VALIDATION = 0xffc078;
  private static final int TRAINING = 0x9d8cf5;
  private static final List<Double> FALLING =
      IntStream.rangeClosed(0, 100).mapToObj(i -> 0.1 - 0.0008 * i).toList();
  private static final List<Double> LEVEL =
      IntStream.rangeClosed(0, 100).mapToObj(i -> 0.05).toList();

  @Test
  void eachCurveGoesFromItsFirstErrorToItsLast() {
    final Raster raster = ErrorCurves.draw(FALLING, LEVEL, 40, 1200, 700);
    final int level = row(raster, 700, VALIDATION);
    assertThat(row(raster, 200, TRAINING)).isLessThan(level);
    assertThat(row(raster, 1100, TRAINING)).isGreaterThan(level);
    assertThat(row(raster, 200, VALIDATION)).isEqualTo(level);
    assertThat(row(raster, 1100, VALIDATION)).isEqualTo(level);
  }

  @Test
  void anErrorOfNothingAndASingleEpochCanBeDrawn() {
    final Raster raster = ErrorCurves.draw(List.of(0.0, 0.0), List.of(0.0, 0.0), 0, 800, 400);
    assertThat(raster.width()).isEqualTo(800);
    assertThat(raster.height()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "0.047, 8, 0, 0.05, 0.01",
    "0.051, 8, 0, 0.06, 0.01",
    "0.09, 8, 0, 0.10, 0.02",
    "82, 8, 1, 100, 20",
    "300, 8, 1, 300, 50",
    "3, 8, 1, 3, 1",
    "1234, 8, 1, 1400, 200"
  })
  void axesHaveRoundSteps(
      final double reach,
      final int mostTicks,
      final double leastStep,
      final String most,
      final String step) {
    final Scale scale = Scale.of(reach, mostTicks, leastStep);
    assertThat(scale.label(scale.ticks())).isEqualTo(most);
    assertThat(scale.label(1)).isEqualTo(step);
  }

  /** The first row of a column that has a colour, below the legend. */
  private static int row(final Raster raster, final int x, final int colour) {
    return IntStream.range(100, raster.height())
        .filter(y -> raster.at(x, y) == colour && raster.at(x + 1, y) == colour)
        .filter(y -> raster.at(x, y + 1) != Palette.ROW_OUT_OF_KEY)
        .findFirst()
        .orElseThrow();
  }
}
