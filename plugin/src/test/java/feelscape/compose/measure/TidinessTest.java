package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.note;
import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import feelscape.music.Ticks;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidinessTest {
  private static ClipNote melody(final int tick, final int length, final int velocity) {
    return new ClipNote(Lane.MELODY, tick, length, 60, velocity);
  }

  @Test
  void aNoteBetweenThe16thsIsOffTheGrid() {
    final Clip clip =
        clip(1, List.of(melody(0, 100, 70), melody(Ticks.SIXTEENTH, 1, 70), melody(500, 9, 70)));
    assertThat(Tidiness.onGrid(clip)).isEqualTo(new Share(2, 3));
  }

  @Test
  void silentNotesAndNotesWithoutLengthAreUnheard() {
    final Clip clip =
        clip(1, List.of(melody(0, 10, 9), melody(20, 0, 70), melody(40, 1, 10), melody(60, 0, 0)));
    assertThat(Tidiness.unheard(clip)).isEqualTo(3);
  }

  @Test
  void aNoteThatSoundsWhenItsPitchIsStruckAgainOverlaps() {
    final Clip clip =
        clip(
            1,
            List.of(
                note(Lane.MELODY, 0, 5, 60), // still sounds at 4
                note(Lane.MELODY, 4, 4, 60), // ends at 8
                note(Lane.MELODY, 8, 4, 60), // struck twice at once
                note(Lane.MELODY, 8, 4, 60),
                note(Lane.CHORDS, 8, 4, 60), // another lane
                note(Lane.MELODY, 9, 1, 62))); // another pitch
    assertThat(Tidiness.overlaps(clip)).isEqualTo(2);
  }
}
