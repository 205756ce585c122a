package feelscape.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LadderTest {
  private static final Note REST = new Note(Lane.MELODY, 0, 480, 60, 80, 0, 20);
  private static final Note HOT = new Note(Lane.MELODY, 480, 480, 61, 80, 10, 32);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.015, 0",
    "0.015625, 1",
    "0.25, 8",
    "0.984374, 31",
    "0.984375, 32",
    "1, 32"
  })
  void aTemperaturePlaysTheNearestRung(final double temperature, final int rung) {
    assertThat(Ladder.rungOf(temperature)).isEqualTo(rung);
  }

  @Test
  void aRungPlaysTheNotesThatLiveOnIt() {
    final Ladder ladder = new Ladder(1, List.of(REST, HOT));
    assertThat(ladder.rung(9)).containsExactly(REST);
    assertThat(ladder.rung(10)).containsExactly(REST, HOT);
    assertThat(ladder.rung(21)).containsExactly(HOT);
  }

  @Test
  void aNoteMayChangeFromRungToRungButNotSoundTwiceOnOne() {
    final Note louder = new Note(Lane.MELODY, 0, 480, 60, 90, 21, 32);
    assertThat(new Ladder(1, List.of(REST, louder)).rung(21)).containsExactly(louder);
    final Note overlapping = new Note(Lane.MELODY, 0, 480, 60, 90, 20, 32);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ladder(1, List.of(REST, overlapping)))
        .withMessageContaining("rung 20");
  }

  @Test
  void refusesNotesOutOfOrderOrPastTheEnd() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(1, List.of(HOT, REST)));
    final Note late = new Note(Lane.BASS, Ticks.BAR - 10, 20, 40, 80, 0, 32);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ladder(1, List.of(late)))
        .withMessageContaining("1 bars");
  }

  @ParameterizedTest
  @CsvSource({"-1, 60, 80", "0, 128, 80", "0, 60, 9", "0, 60, 128"})
  void refusesNotesOutOfRange(final int tick, final int pitch, final int velocity) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Note(Lane.MELODY, tick, 240, pitch, velocity, 0, 32));
  }

  @Test
  void consumersOfOneSeedDrawIndependentStreams() {
    final Seed seed = new Seed(7);
    final long first = seed.stream("melody").nextLong();
    assertThat(seed.stream("melody").nextLong()).isEqualTo(first);
    assertThat(seed.stream("drums").nextLong()).isNotEqualTo(first);
    assertThat(new Seed(8).stream("melody").nextLong()).isNotEqualTo(first);
  }

  @Test
  void tempoConvertsBetweenTimeAndTicks() {
    final Tempo tempo = new Tempo(80);
    assertThat(tempo.microsPerQuarter()).isEqualTo(750_000);
    assertThat(tempo.ticksOf(750)).isEqualTo(960);
    assertThat(tempo.secondsOf(1920)).isEqualTo(1.5);
  }
}
