package feelscape.compose.anneal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import feelscape.compose.Arrangement;
import feelscape.compose.Briefs;
import feelscape.compose.anneal.move.Proposals;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnealerTest {
  private static final Set<Lane> LANES = EnumSet.allOf(Lane.class);

  private final Arrangement arrangement = Arrangement.of(Briefs.plain(4, 7), () -> {});
  private final Draft draft = new Draft(arrangement.plan(), arrangement.notes());
  private final Scorer scorer = new Scorer(draft, RuleBook.LOFI);

  private Workpiece workpiece(final SplittableRandom random) {
    return new Workpiece(draft, scorer, new Proposals(random, LANES), Workpiece.Audit.EVERY_MOVE);
  }

  private void cool(final long seed, final Cooling cooling) {
    final SplittableRandom random = new SplittableRandom(seed);
    new Annealer(workpiece(random), new Acceptance(random), () -> {}).cool(cooling);
  }

  private void heat(final long seed, final double temperature) {
    final SplittableRandom random = new SplittableRandom(seed);
    Heating.heat(
        workpiece(random),
        new Allowance(draft, Optional.empty(), 1),
        new Acceptance(random),
        Cooling.none(temperature, 160),
        () -> {});
  }

  @ParameterizedTest
  @CsvSource({"-2, 4", "-.001, .001", "-.003, .001", "-.0001, .01", "-5, 1"})
  void aWorseningIsAcceptedAsOftenAsMetropolisSays(final double change, final double temperature) {
    final Acceptance acceptance = new Acceptance(new SplittableRandom(1));
    int accepted = 0;
    for (int i = 0; i < 100_000; i++) {
      accepted += acceptance.accepts(change, temperature) ? 1 : 0;
    }
    assertThat(accepted / 100_000.0).isCloseTo(Math.exp(change / temperature), within(.006));
  }

  @Test
  void anImprovementIsAlwaysAcceptedAndWithoutHeatNothingElse() {
    final Acceptance acceptance = new Acceptance(new SplittableRandom(1));
    for (int i = 0; i < 1000; i++) {
      assertThat(acceptance.accepts(0, 1e-9)).isTrue();
      assertThat(acceptance.accepts(.1, 1e-9)).isTrue();
      assertThat(acceptance.accepts(-1e-9, 0)).isFalse();
    }
  }

  @Test
  void coolingEndsAtTheColdTemperature() {
    final Cooling cooling = new Cooling(2, .5, 101);
    assertThat(2 * Math.pow(cooling.factor(), 100)).isCloseTo(.5, within(1e-9));
  }

  @Test
  void coolingImprovesAndEndsInTheBestStateSeen() {
    final double start = scorer.total();
    cool(1, new Cooling(1e-3, 1e-6, 1500));
    assertThat(scorer.total()).isGreaterThan(start + .02);
    scorer.audit();
  }

  @Test
  void aWalkInGreatHeatStillEndsWhereItWasBest() {
    final double start = scorer.total();
    cool(2, new Cooling(10, 9, 300));
    assertThat(scorer.total()).isGreaterThanOrEqualTo(start);
    scorer.audit();
  }

  @Test
  void heatLowersTheScoreEvenWhereChanceAcceptsNothing() {
    cool(1, new Cooling(1e-3, 1e-6, 1500));
    final double rest = scorer.total();
    heat(3, 1e-12);
    final double cold = scorer.total();
    assertThat(cold).isLessThan(rest).isGreaterThan(rest - .005);
    heat(4, .01);
    assertThat(scorer.total()).isLessThan(cold);
  }

  @Test
  void temperaturesRiseFromNeverToHalf() {
    final Heat heat = new Heat(.004);
    for (int rung = 2; rung < Ladder.RUNGS; rung++) {
      assertThat(heat.ofRung(rung)).isGreaterThan(heat.ofRung(rung - 1));
    }
    assertThat(Math.exp(-.004 / heat.ofRung(1))).isLessThan(1e-9);
    assertThat(Math.exp(-.004 / heat.ofRung(Ladder.TOP_RUNG))).isCloseTo(.5, within(1e-9));
  }
}
