package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Groove;
import feelscape.music.Lane;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeelTest {
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLaneIsLaterThanFortyMilliseconds(final long seed) {
    final Brief brief = Briefs.any(seed);
    final Groove groove = Feel.groove(brief);
    final double most = brief.tempo().ticksOf(40) + 0.5;
    for (final Lane lane : Lane.values()) {
      assertThat((double) groove.delays().get(lane)).isBetween(0.0, Math.min(160, most));
    }
    assertThat(groove.delays().drums()).isZero();
    assertThat(groove.swing()).isEqualTo(brief.manner().style().swing());
  }

  @Test
  void chordsLeanBackFurtherThanBassAndMelody() {
    final Groove groove = Feel.groove(Briefs.plain(8, 1));
    assertThat(groove.delays().chords())
        .isGreaterThan(groove.delays().bass())
        .isGreaterThan(groove.delays().melody());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void instrumentsAreThoseOfTheStyle(final long seed) {
    final Brief brief = Briefs.any(seed);
    for (final Lane lane : Lane.values()) {
      assertThat(brief.manner().style().programs().get(lane))
          .contains(Feel.programs(brief).get(lane));
    }
  }
}
