package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.drums;
import static feelscape.compose.measure.Clips.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Lane;
import feelscape.music.Ticks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final List<ClipNote> THREE_BARS =
      drums("x...x...x...x... x...x...x...x.x. x...x...x...x...");

  @Test
  void neighbouringBarsAreCompared() {
    // One of 16 differs, twice.
    assertThat(Rhythm.grooveConsistency(clip(3, THREE_BARS)).orElseThrow()).isEqualTo(15 / 16.0);
    assertThat(Rhythm.grooveConsistency(clip(1, THREE_BARS.subList(0, 4)))).isEmpty();
  }

  @Test
  void theGrooveIsThatOfTheDrums() {
    final List<ClipNote> notes = new ArrayList<>(drums("x... .... .... .... x... .... .... ...."));
    notes.add(note(Lane.MELODY, 1, 1, 60));
    assertThat(Rhythm.grooveConsistency(clip(2, notes))).hasValue(1);
    assertThat(Rhythm.grooveConsistency(clip(2, List.of(note(Lane.MELODY, 1, 1, 60))))).isEmpty();
  }

  @Test
  void grooveSimilarityComparesAllPairsOfBars() {
    // One of 64 differs in two of three pairs.
    assertThat(Rhythm.grooveSimilarity(clip(3, THREE_BARS)).orElseThrow())
        .isEqualTo(1 - 2 / 3.0 / 64, within(1e-12));
  }

  @Test
  void aBeatIsEmptyWhereNothingBegins() {
    final List<ClipNote> notes =
        List.of(note(Lane.BASS, 0, 8, 36), note(Lane.DRUMS, 15, 1, 42)); // beats 1 and 4
    assertThat(Rhythm.emptyBeats(clip(1, notes))).isEqualTo(new Share(2, 4));
  }

  @Test
  void polyphonyCountsPitchesThatSoundTogether() {
    final List<ClipNote> notes =
        List.of(
            note(Lane.MELODY, 0, 4, 60),
            note(Lane.BASS, 2, 4, 36), // together on 2 and 3
            note(Lane.CHORDS, 8, 4, 60),
            note(Lane.MELODY, 8, 4, 60), // one pitch
            note(Lane.DRUMS, 0, 16, 36)); // no pitch
    assertThat(Rhythm.polyphony(clip(1, notes))).isEqualTo(new Share(2, 16));
  }

  @Test
  void oneNoteAfterTheOtherIsNoPolyphonyOffTheGridEither() {
    final int half = Ticks.SIXTEENTH / 2;
    final List<ClipNote> notes =
        List.of(
            new ClipNote(Lane.MELODY, 0, half, 60, 70),
            new ClipNote(Lane.MELODY, half, 3 * half, 62, 70));
    assertThat(Rhythm.polyphony(clip(1, notes))).isEqualTo(new Share(0, 16));
  }
}
