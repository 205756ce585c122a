package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.GridNote;
import feelscape.compose.Progress;
import feelscape.compose.Voice;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Note;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeaverTest {
  private static final GridNote C = new GridNote(Voice.CHORD_LOW, 4, 2, 60, 80);

  /** A ladder with one note on some rungs, another one on the rest. */
  private static Ladder ladder(final GridNote below, final GridNote above, final int from) {
    final List<List<GridNote>> rungs = new ArrayList<>();
    for (int rung = 0; rung < Ladder.RUNGS; rung++) {
      rungs.add(List.of(rung < from ? below : above));
    }
    return Weaver.weave(4, rungs, List.of(), new Ticker(Progress.NONE, 1));
  }

  @Test
  void aNoteThatStaysStandsOnce() {
    assertThat(ladder(C, C, 5).notes())
        .containsExactly(new Note(Lane.CHORDS, 960, 480, 60, 80, 0, 32));
  }

  @Test
  void aNoteThatBecomesLongerStandsTwice() {
    final GridNote longer = new GridNote(Voice.CHORD_LOW, 4, 4, 60, 80);
    assertThat(ladder(C, longer, 5).notes())
        .containsExactly(
            new Note(Lane.CHORDS, 960, 480, 60, 80, 0, 4),
            new Note(Lane.CHORDS, 960, 960, 60, 80, 5, 32));
  }

  @Test
  void aNoteThatAnotherVoiceTakesOverIsTheSame() {
    final GridNote taken = new GridNote(Voice.CHORD_TOP, 4, 2, 60, 80);
    assertThat(ladder(C, taken, 5).notes()).hasSize(1);
  }
}
