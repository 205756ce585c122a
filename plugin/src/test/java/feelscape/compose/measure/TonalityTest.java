package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.note;
import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

class TonalityTest {
  @Test
  void theBestScaleIsFoundWhateverTheKey() {
    // All of E flat major but the F sharp.
    assertThat(Tonality.inBestScale(quarters(63, 65, 67, 68, 70, 72, 74, 66)))
        .isEqualTo(new Share(7, 8));
    assertThat(Tonality.inBestScale(List.of())).isEqualTo(Share.NONE);
  }

  @Test
  void aMinorScaleIsTheNaturalOne() {
    // A harmonic minor: all but the raised seventh are in A minor.
    assertThat(Tonality.inBestScale(quarters(69, 71, 72, 74, 76, 77, 80)))
        .isEqualTo(new Share(6, 7));
  }

  @Test
  void aForeignNoteResolvesByStep() {
    // F sharp to G resolves, E flat to C and B flat (the last) do not.
    assertThat(Tonality.resolved(clip(2, quarters(66, 67, 63, 60, 70)))).isEqualTo(new Share(1, 3));
  }

  @Test
  void aForeignNoteThatIsStruckAgainDoesNotResolve() {
    assertThat(Tonality.resolved(clip(1, quarters(66, 66, 67)))).isEqualTo(new Share(1, 2));
  }

  @Test
  void aForeignNoteResolvesWithinABeatOfItsEnd() {
    final ClipNote foreign = note(Lane.MELODY, 0, 2, 66);
    assertThat(Tonality.resolved(clip(1, List.of(foreign, note(Lane.MELODY, 6, 1, 67)))))
        .isEqualTo(new Share(1, 1));
    assertThat(Tonality.resolved(clip(1, List.of(foreign, note(Lane.MELODY, 7, 1, 67)))))
        .isEqualTo(new Share(0, 1));
  }
}
