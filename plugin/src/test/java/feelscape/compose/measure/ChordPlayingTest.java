package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.chord;
import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.note;
import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Chord;
import feelscape.music.Chord.Quality;
import feelscape.music.Lane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChordPlayingTest {
  private static final Chord C = chord(0, 0, Quality.MAJOR_SEVENTH);
  private static final Chord F = chord(1, 5, Quality.MAJOR_SEVENTH);

  @Test
  void onlyBeatsOneAndThreeAreStrong() {
    // E is in C, D (beat 2) is weak, D (beat 3) is not in C; the B of the second bar is not in F.
    assertThat(
            ChordPlaying.tonesOnStrongBeats(
                clip(2, List.of(C, F), quarters(64, 62, 62, 60, 71, 71, 69))))
        .isEqualTo(new Share(2, 4));
  }

  @Test
  void withoutChordsThereIsNothingToJudge() {
    assertThat(ChordPlaying.tonesOnStrongBeats(clip(1, quarters(60)))).isEqualTo(Share.NONE);
    assertThat(ChordPlaying.rootsAtChanges(clip(1, quarters(60)))).isEqualTo(Share.NONE);
  }

  @Test
  void theBassStrikesTheRootAtAChange() {
    final List<Chord> chords =
        List.of(C, F, chord(2, 5, Quality.MAJOR_SEVENTH), chord(3, 7, Quality.SEVENTH));
    final List<ClipNote> bass =
        List.of(
            note(Lane.BASS, 0, 4, 36), // the root of C
            note(Lane.BASS, 14, 8, 41), // the root of F, but held over its change
            note(Lane.BASS, 48, 4, 43)); // the root of G; the second F is no change
    assertThat(ChordPlaying.rootsAtChanges(clip(4, chords, bass))).isEqualTo(new Share(2, 3));
  }

  @Test
  void voicesArePairedInTheOrderOfTheirPitches() {
    final List<ClipNote> notes = new ArrayList<>();
    strike(notes, 0, 60, 64, 67);
    strike(notes, 4, 60, 64, 67); // the same again: nothing moves
    strike(notes, 16, 60, 65, 69); // 0 + 1 + 2
    strike(notes, 20, 69); // fewer: cannot be paired
    strike(notes, 32, 62, 67, 71);
    strike(notes, 36, 64, 72, 67); // 2 + 0 + 1
    assertThat(ChordPlaying.voiceMovement(clip(3, notes))).hasValue(1);
  }

  private static void strike(final List<ClipNote> notes, final int step, final Integer... pitches) {
    for (final int pitch : pitches) {
      notes.add(note(Lane.CHORDS, step, 4, pitch));
    }
  }
}
