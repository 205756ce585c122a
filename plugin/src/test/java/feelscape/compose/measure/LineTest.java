package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void intervalsGoFromNoteToNote() {
    assertThat(Line.intervals(quarters(60, 67, 65))).containsExactly(7, -2);
    assertThat(Line.intervals(quarters(60))).isEmpty();
  }

  @Test
  void anOctaveIsNoLeapOverAnOctave() {
    assertThat(Line.leapsOverAnOctave(quarters(60, 72, 59, 73))).isEqualTo(2);
  }

  @Test
  void aLeapTurnsBackByASmallerInterval() {
    // Up 9 and down 2 turns back; up 8 and up 1 goes on; a fifth is no leap.
    assertThat(Line.leapsTurnedBack(quarters(60, 69, 67, 60, 67, 75, 76)))
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void whatLeapsBackAsFarOrStaysDoesNotTurnBack() {
    assertThat(Line.leapsTurnedBack(quarters(60, 69, 60, 60))).isEqualTo(new Share(0, 2));
  }

  @Test
  void aLeapToTheEndCannotBeJudged() {
    assertThat(Line.leapsTurnedBack(quarters(60, 62, 74))).isEqualTo(Share.NONE);
  }
}
