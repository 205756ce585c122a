package feelscape.compose;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.music.Key;
import feelscape.music.Mode;
import feelscape.music.Mood;
import feelscape.music.MusicParameters;
import feelscape.music.Seed;
import feelscape.music.Style;
import feelscape.preset.ShippedStyles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final Style SLOW = ShippedStyles.read().find("sleep").orElseThrow();
  private static final Key C_MAJOR = new Key(0, Mode.IONIAN);

  private static Targets targets(
      final double pitch, final double density, final double duration, final int only) {
    final List<Double> classes = new ArrayList<>(Collections.nCopies(12, 0.0));
    classes.set(only, 1.0);
    return Targets.of(
        new Brief(
            new MusicParameters(60, pitch, 10, 3, classes, 80, density, duration, 1),
            Mood.USUAL,
            C_MAJOR,
            4,
            new Seed(1),
            new Manner(SLOW)));
  }

  @Test
  void densityIsCountedOverThePiece() {
    assertThat(targets(60, 2, .5, 0).notes()).isEqualTo(32);
  }

  @Test
  void aMelodyHasOneNoteAtLeastAndOneAStepAtMost() {
    assertThat(targets(60, .05, .5, 0).notes()).isEqualTo(1);
    assertThat(targets(60, 20, .5, 0).notes()).isEqualTo(64);
  }

  @Test
  void lengthsAreInStepsAndFitBesideOneAnother() {
    assertThat(targets(60, 1, .5, 0).meanSteps()).isEqualTo(2);
    assertThat(targets(60, 1, 9, 0).meanSteps()).isEqualTo(4);
  }

  @Test
  void theRegisterIsAnOctaveWideEvenAtTheEdge() {
    final Targets high = targets(96, 1, .5, 0);
    assertThat(high.highest()).isEqualTo(96);
    assertThat(high.highest() - high.lowest()).isGreaterThanOrEqualTo(12);
  }

  @Test
  void classesOutOfTheKeyAreNotAskedFor() {
    assertThat(targets(60, 1, .5, 7).classes().get(7)).isEqualTo(1);
    assertThat(targets(60, 1, .5, 6).classes()).containsOnly(0.0, 1.0 / 7);
  }
}
