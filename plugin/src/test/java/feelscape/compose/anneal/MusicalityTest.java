package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.compose.Briefs;
import feelscape.compose.Progress;
import feelscape.compose.measure.Asked;
import feelscape.compose.measure.ChordPlaying;
import feelscape.compose.measure.Clip;
import feelscape.compose.measure.Likeness;
import feelscape.compose.measure.Rhythm;
import feelscape.compose.measure.Tonality;
import feelscape.music.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How the music measures at the temperature that people hear first, over two dozen pieces. */
class MusicalityTest {
  private static final double TEMPERATURE = 0.25;

  /** A brief and its piece at that temperature. */
  private record Heard(Brief brief, Clip clip) {}

  private static final List<Heard> PIECES = pieces();

  private static List<Heard> pieces() {
    final List<Heard> pieces = new ArrayList<>();
    for (int picture = 0; picture < 12; picture++) {
      for (int seed = 0; seed < 2; seed++) {
        final Brief brief = Briefs.likely(picture, seed);
        pieces.add(
            new Heard(
                brief,
                Clip.of(
                    new AnnealingComposer().compose(brief, Progress.NONE),
                    Ladder.rungOf(TEMPERATURE))));
      }
    }
    return pieces;
  }

  private static double mean(final ToDoubleFunction<Heard> measure) {
    return PIECES.stream().mapToDouble(measure).average().orElseThrow();
  }

  @Test
  void theMelodyIsTheOneAskedFor() {
    assertThat(
            mean(
                heard ->
                    Math.abs(
                        Asked.pitchError(heard.clip(), heard.brief().parameters()).orElseThrow())))
        .as("distance from the mean pitch in semitones")
        .isLessThan(1);
    assertThat(
            mean(heard -> Math.abs(Asked.densityError(heard.clip(), heard.brief().parameters()))))
        .as("distance from the density")
        .isLessThan(.05);
  }

  @Test
  void strongBeatsHaveMostlyChordTones() {
    assertThat(mean(heard -> ChordPlaying.tonesOnStrongBeats(heard.clip()).value().orElse(1)))
        .isBetween(.7, .95);
  }

  @Test
  void theMelodyStaysInItsKey() {
    assertThat(
            mean(
                heard ->
                    Tonality.inKey(heard.clip().melody(), heard.brief().key())
                        .value()
                        .orElseThrow()))
        .isGreaterThan(.92);
  }

  @Test
  void theRepeatIsHeardAsARepeatAndTheContrastIsNot() {
    final long heard =
        PIECES.stream()
            .map(Heard::clip)
            .filter(clip -> moreAlikeThanTheContrast(clip, 1))
            .filter(clip -> moreAlikeThanTheContrast(clip, 3))
            .count();
    assertThat((double) heard / PIECES.size()).isGreaterThanOrEqualTo(.9);
  }

  private static boolean moreAlikeThanTheContrast(final Clip clip, final int section) {
    return Likeness.ofSections(clip, 0, section) - Likeness.ofSections(clip, 0, 2) >= .25;
  }

  @Test
  void theBassHasTheRootWhereTheChordChanges() {
    assertThat(mean(heard -> ChordPlaying.rootsAtChanges(heard.clip()).value().orElseThrow()))
        .isGreaterThanOrEqualTo(.85);
  }

  @Test
  void theDrumsAreAsSteadyAsDrummers() {
    assertThat(mean(heard -> Rhythm.grooveConsistency(heard.clip()).orElseThrow()))
        .isBetween(.9, .98);
  }

  @Test
  void otherSeedsGiveOtherMelodies() {
    for (int i = 0; i < PIECES.size(); i += 2) {
      assertThat(
              Likeness.ofMelodies(PIECES.get(i).clip(), PIECES.get(i + 1).clip())
                  .value()
                  .orElseThrow())
          .isLessThan(.3);
    }
  }
}
