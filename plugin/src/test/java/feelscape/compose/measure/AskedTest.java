package feelscape.compose.measure;

import static feelscape.compose.measure.Clips.clip;
import static feelscape.compose.measure.Clips.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.compose.Briefs;
import feelscape.music.MusicParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {
  /** Asks for a mean pitch of 67 and 1.8 notes a second. */
  private static final MusicParameters ASKED = Briefs.plain(4, 0).parameters();

  @Test
  void aMelodyThatLiesTooLowIsOffBelowZero() {
    assertThat(Asked.pitchError(clip(1, quarters(64, 66)), ASKED)).hasValue(-2);
    assertThat(Asked.pitchError(clip(1, List.of()), ASKED)).isEmpty();
  }

  @Test
  void densityCountsTheWholeClip() {
    // Three notes in the four seconds of a bar: 0.75 a second.
    assertThat(Asked.densityError(clip(1, quarters(60, 60, 60)), ASKED))
        .isEqualTo(0.75 / 1.8 - 1, within(1e-12));
  }
}
