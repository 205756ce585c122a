package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.music.Lane;
import feelscape.music.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MorphTest {
  private static final Note RESTING = new Note(Lane.BASS, 0, 10, 40, 80, 0, 9);
  private static final Note ALWAYS = new Note(Lane.BASS, 20, 10, 40, 80, 0, 32);
  private static final Note WILD = new Note(Lane.BASS, 40, 10, 40, 80, 10, 32);

  private final Morph morph = new Morph(List.of(RESTING, ALWAYS, WILD), 0);

  @Test
  void showsTheNotesOfItsRungAtFirst() {
    assertStrengths(1, 1, 0);
    assertThat(morph.isMoving()).isFalse();
  }

  @Test
  void notesComeAndGoAndTheOthersStay() {
    morph.aim(20);
    assertStrengths(1, 1, 0);
    morph.step(0.25);
    assertStrengths(0.75, 1, 0.25);
    assertThat(morph.isMoving()).isTrue();
    morph.step(0.75);
    assertStrengths(0, 1, 1);
    assertThat(morph.isMoving()).isFalse();
  }

  @Test
  void turnsRoundFromWhereverItIs() {
    morph.aim(20);
    morph.step(0.6);
    morph.aim(0);
    morph.step(0.1);
    assertStrengths(0.5, 1, 0.5);
  }

  @Test
  void comesToRestAtOnceWhereNothingChanges() {
    morph.aim(5);
    morph.step(0.01);
    assertThat(morph.isMoving()).isFalse();
  }

  private void assertStrengths(final double resting, final double always, final double wild) {
    assertThat(morph.strength(0)).isCloseTo(resting, within(1e-6));
    assertThat(morph.strength(1)).isCloseTo(always, within(1e-6));
    assertThat(morph.strength(2)).isCloseTo(wild, within(1e-6));
  }
}
