package feelscape.compose.measure;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Chord;
import feelscape.music.Groove;
import feelscape.music.Key;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Mode;
import feelscape.music.Note;
import feelscape.music.PerLane;
import feelscape.music.Piece;
import feelscape.music.Tempo;
import feelscape.music.Ticks;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipTest {
  @Test
  void holdsTheNotesOfOneRung() {
    final Note cold = new Note(Lane.MELODY, 0, Ticks.QUARTER, 60, 70, 0, 4);
    final Note warm = new Note(Lane.MELODY, 0, Ticks.QUARTER, 64, 80, 5, 32);
    final Note kick = new Note(Lane.DRUMS, 0, Ticks.SIXTEENTH, 36, 90, 0, 32);
    final Chord chord = new Chord(0, Ticks.BAR, 0, Chord.Quality.MAJOR);
    final Piece piece =
        new Piece(
            new Key(0, Mode.IONIAN),
            new Tempo(80),
            new Groove(Groove.STRAIGHT, PerLane.all(0), 0),
            PerLane.all(0),
            List.of(chord),
            new Ladder(1, List.of(cold, warm, kick)),
            Collections.nCopies(Ladder.RUNGS, 0.0));
    final Clip clip = Clip.of(piece, 5);
    assertThat(clip.melody()).containsExactly(new ClipNote(Lane.MELODY, 0, Ticks.QUARTER, 64, 80));
    assertThat(clip.pitched()).isEqualTo(clip.melody());
    assertThat(clip.notes()).hasSize(2);
    assertThat(clip.length()).isEqualTo(Ticks.BAR);
    assertThat(clip.chordAt(Ticks.BAR - 1)).contains(chord);
    assertThat(clip.chordAt(Ticks.BAR)).isEmpty();
  }
}
