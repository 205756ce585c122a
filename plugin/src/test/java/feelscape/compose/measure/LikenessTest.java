package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.note;
import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  /** A: C D E F. A': C D E and an octave. B: nothing of it. A'': the same an octave up. */
  private static final Clip FORM =
      clip(4, quarters(60, 62, 64, 65, 60, 62, 64, 72, 71, 69, 67, 71, 72, 74, 76, 77));

  @Test
  void sectionsAreAlikeWherePlaceAndDegreeAgree() {
    assertThat(Likeness.ofSections(FORM, 0, 1)).isEqualTo(3 / 5.0);
    assertThat(Likeness.ofSections(FORM, 0, 2)).isZero();
    assertThat(Likeness.ofSections(FORM, 0, 3)).isEqualTo(1);
  }

  @Test
  void melodiesShareNotesOfTheOneThatHasFewer() {
    final Clip one = clip(1, quarters(60, 62, 64));
    final Clip other = clip(1, quarters(60, 64, 64, 65));
    assertThat(Likeness.ofMelodies(one, other)).isEqualTo(new Share(2, 3));
    assertThat(Likeness.ofMelodies(other, one)).isEqualTo(new Share(2, 3));
  }

  @Test
  void notesAreEqualInLaneTickAndPitch() {
    final Clip one = clip(1, List.of(note(Lane.MELODY, 0, 1, 60), note(Lane.BASS, 0, 1, 36)));
    final Clip other =
        clip(
            1,
            List.of(
                note(Lane.MELODY, 0, 9, 60), // only longer
                note(Lane.CHORDS, 0, 1, 36),
                note(Lane.BASS, 1, 1, 36)));
    assertThat(Likeness.ofNotes(one, other)).isEqualTo(new Share(1, 4));
  }
}
