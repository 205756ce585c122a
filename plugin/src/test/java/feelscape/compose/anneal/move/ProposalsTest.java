package feelscape.compose.anneal.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.compose.Arrangement;
import feelscape.compose.Briefs;
import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;
import feelscape.music.Lane;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How often each move is tried. */
class ProposalsTest {
  private static final int DRAWS = 100_000;

  /** Four standard deviations of a share of so many draws. */
  private static final double NEAR = 4 * .5 / Math.sqrt(DRAWS);

  private final Arrangement arrangement = Arrangement.of(Briefs.plain(8, 1), () -> {});
  private final Draft draft = new Draft(arrangement.plan(), arrangement.notes());

  /** The share of each kind of move among those for a lane. */
  private Map<Class<?>, Double> kinds(final Lane lane) {
    final Proposals proposals = new Proposals(new SplittableRandom(5), Set.of(lane));
    final Map<Class<?>, Double> shares = new HashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      final Move move = proposals.next(draft);
      assertThat(move.voice().lane()).isEqualTo(lane);
      shares.merge(move.getClass(), 1.0 / DRAWS, Double::sum);
    }
    return shares;
  }

  private static void check(
      final Map<Class<?>, Double> shares, final Map<Class<?>, Double> expected) {
    assertThat(shares).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (kind, share) ->
            assertThat(shares.get(kind)).as(kind.getSimpleName()).isCloseTo(share, within(NEAR)));
  }

  @Test
  void mostAreForTheMelody() {
    final Proposals proposals = new Proposals(new SplittableRandom(4), EnumSet.allOf(Lane.class));
    final Map<Lane, Double> shares = new EnumMap<>(Lane.class);
    for (int i = 0; i < DRAWS; i++) {
      shares.merge(proposals.next(draft).voice().lane(), 1.0 / DRAWS, Double::sum);
    }
    assertThat(shares.get(Lane.MELODY)).isCloseTo(.60, within(NEAR));
    assertThat(shares.get(Lane.CHORDS)).isCloseTo(.12, within(NEAR));
    assertThat(shares.get(Lane.BASS)).isCloseTo(.13, within(NEAR));
    assertThat(shares.get(Lane.DRUMS)).isCloseTo(.15, within(NEAR));
  }

  @Test
  void lanesThatAreLockedLeaveTheirShareToTheOthers() {
    final Proposals proposals =
        new Proposals(new SplittableRandom(4), Set.of(Lane.BASS, Lane.DRUMS));
    int bass = 0;
    for (int i = 0; i < DRAWS; i++) {
      bass += proposals.next(draft).voice() == Voice.BASS ? 1 : 0;
    }
    assertThat((double) bass / DRAWS).isCloseTo(13 / 28.0, within(NEAR));
  }

  @Test
  void theMelodyMostlyStepsAndEchoes() {
    final Map<Class<?>, Double> expected = line(.44);
    expected.merge(Step.class, .30, Double::sum);
    expected.merge(ToChordTone.class, .10, Double::sum);
    expected.merge(Inflect.class, .04, Double::sum);
    expected.merge(Echo.class, .10, Double::sum);
    expected.merge(Invert.class, .02, Double::sum);
    check(kinds(Lane.MELODY), expected);
  }

  @Test
  void theBassStepsFindsChordTonesAndBends() {
    final Map<Class<?>, Double> expected = line(.25);
    expected.merge(Step.class, .25, Double::sum);
    expected.merge(ToChordTone.class, .25, Double::sum);
    expected.merge(Inflect.class, .25, Double::sum);
    check(kinds(Lane.BASS), expected);
  }

  /** The moves of any line, alike. */
  private static Map<Class<?>, Double> line(final double share) {
    final Map<Class<?>, Double> shares = new HashMap<>();
    for (final Class<?> kind :
        Set.of(
            Resize.class,
            Split.class,
            Merge.class,
            Swap.class,
            Accent.class,
            Drop.class,
            Strike.class,
            Shift.class)) {
      shares.put(kind, share / 8);
    }
    return shares;
  }

  @Test
  void theChordsAreMostlyRevoiced() {
    check(
        kinds(Lane.CHORDS),
        Map.of(
            Revoice.class, 3 / 8.0,
            Inflect.class, 1 / 8.0,
            Shift.class, 1 / 8.0,
            Split.class, 1 / 8.0,
            Merge.class, 1 / 8.0,
            Accent.class, 1 / 8.0));
  }

  @Test
  void drumsThatAreSilentAreStruck() {
    final long silent = Voice.DRUMS.stream().filter(v -> draft.tally(v).notes() == 0).count();
    final double heard = 1 - (double) silent / Voice.DRUMS.size();
    check(
        kinds(Lane.DRUMS),
        Map.of(
            Strike.class, 1 - heard + heard / 3,
            Drop.class, heard * 2 / 9,
            Shift.class, heard * 2 / 9,
            Accent.class, heard * 2 / 9));
  }
}
