package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Groove;
import feelscape.music.Lane;
import feelscape.music.Mood;
import feelscape.music.Tempo;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeelTest {
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private static Groove groove(final double valence, final double arousal) {
    final Brief plain = Briefs.plain(8, 1);
    return Feel.groove(
        new Brief(
            plain.parameters(),
            new Mood(valence, arousal),
            plain.key(),
            plain.bars(),
            plain.seed()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLaneIsLaterThanFortyMilliseconds(final long seed) {
    final Brief brief = Briefs.any(seed);
    final Groove groove = Feel.groove(brief);
    final double most = new Tempo(brief.parameters().tempo()).ticksOf(40) + 0.5;
    for (final Lane lane : Lane.values()) {
      assertThat((double) groove.delays().get(lane)).isBetween(0.0, Math.min(160, most));
    }
    assertThat(groove.delays().drums()).isZero();
    assertThat(groove.swing()).isBetween(50.0, 62.0);
  }

  @Test
  void calmAndSunnySwingsMoreThanTenseAndDark() {
    assertThat(groove(6, 2).swing()).isGreaterThan(groove(4, 4).swing());
    assertThat(groove(4, 4).swing()).isGreaterThan(groove(2, 6).swing());
  }

  @Test
  void chordsLeanBackFurtherThanBassAndMelody() {
    final Groove groove = groove(4, 3);
    assertThat(groove.delays().chords())
        .isGreaterThan(groove.delays().bass())
        .isGreaterThan(groove.delays().melody());
  }
}
