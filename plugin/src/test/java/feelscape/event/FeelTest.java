package feelscape.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Groove;
import feelscape.music.Lane;
import feelscape.music.Note;
import feelscape.music.PerLane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeelTest {

  @ParameterizedTest
  @CsvSource({
    // tick, swing, position: 480c + 2sx in the first half of an 8th, 480s + 2(1-s)(x-240) in the
    // second
    "0, 75, 0",
    "120, 62, 148.8",
    "240, 62, 297.6",
    "360, 62, 388.8",
    "479, 75, 479.5",
    "480, 75, 480",
    "720, 66, 796.8",
    "240, 50, 240",
    "-240, 62, -182.4",
    "-480, 62, -480"
  })
  void swingWarpsTheInsideOfAnEighth(final long tick, final double swing, final double position) {
    assertThat(Feel.swung(tick, swing)).isCloseTo(position, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // The hash, worked out apart: u is 0.1318, 0.7721 and 0.8866; u' makes +8, 0 and -6
    "MELODY, 60, 0, 1, 20, 2, 88",
    "DRUMS, 42, 3720, 1, 0, 12, 80",
    "BASS, 36, 960, 1, 7, 14, 74",
    "BASS, 36, 960, 0.5, 7, 7, 77",
    "BASS, 36, 960, 0, 7, 0, 80"
  })
  void humanisingDelaysAndAccentsEachNoteByItsOwnHash(
      final Lane lane,
      final int pitch,
      final int tick,
      final double humanise,
      final int laneDelay,
      final int ownDelay,
      final int velocity) {
    final Note note = new Note(lane, tick, 120, pitch, 80, 0, 32);
    final Groove groove = new Groove(50, PerLane.of(of -> of == lane ? laneDelay : 99), 7);
    assertThat(Feel.delay(note, groove, humanise)).isEqualTo(laneDelay + ownDelay);
    assertThat(Feel.velocity(note, groove, humanise)).isEqualTo(velocity);
  }

  @Test
  void aHumanisedVelocityStaysWithinWhatANoteMayHave() {
    final Groove groove = new Groove(50, PerLane.all(0), 7);
    assertThat(Feel.velocity(new Note(Lane.MELODY, 0, 1, 60, 125, 0, 0), groove, 1)).isEqualTo(127);
    assertThat(Feel.velocity(new Note(Lane.BASS, 960, 1, 36, 12, 0, 0), groove, 1)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"100, 1, 100", "100, 1.5, 127", "99, 0.005, 0", "100, 0.005, 1", "81, 1.5, 122"})
  void aScaledVelocityIsRoundedAndStopsAtTheTop(
      final int velocity, final double scale, final int sent) {
    assertThat(Feel.scaled(velocity, scale)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "MELODY, 60, 12, 72",
    "MELODY, 127, 1, 116",
    "MELODY, 120, 24, 120",
    "BASS, 0, -1, 11",
    "BASS, 12, -24, 0",
    "DRUMS, 36, 12, 36"
  })
  void transposingMovesByOctavesWhatFallsOut(
      final Lane lane, final int pitch, final int transpose, final int sent) {
    assertThat(Feel.pitch(new Note(lane, 0, 1, pitch, 80, 0, 0), transpose)).isEqualTo(sent);
  }
}
