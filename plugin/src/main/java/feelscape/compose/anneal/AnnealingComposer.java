package feelscape.compose.anneal;

import feelscape.compose.Arrangement;
import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Feel;
import feelscape.compose.GridNote;
import feelscape.compose.Plan;
import feelscape.compose.Progress;
import feelscape.compose.anneal.move.Proposals;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Ladder;
import feelscape.music.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Composes by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): an arrangement is cooled
 * to rest, which is rung 0 of the ladder; each rung above is the one below, heated.
 */
public final class AnnealingComposer implements Composer {
  /** Attempts a bar, to bring the piece to rest and on each rung. */
  private static final int COOLING_ATTEMPTS = 1500;

  private static final int HEATING_ATTEMPTS = 40;

  /** The first and the last temperature of cooling, in times the median worsening. */
  private static final double HOT = 0.2;

  private static final double COLD = 0.001;

  private final Annealer.Audit audit;

  public AnnealingComposer() {
    this(Annealer.Audit.OFF);
  }

  AnnealingComposer(final Annealer.Audit audit) {
    this.audit = audit;
  }

  @Override
  public Piece compose(final Brief brief, final Progress progress) {
    final int bars = brief.bars();
    final int cooling = COOLING_ATTEMPTS * bars;
    final int heating = HEATING_ATTEMPTS * bars;
    final Ticker ticker = new Ticker(progress, cooling + Ladder.TOP_RUNG * heating);

    final Arrangement arrangement = Arrangement.of(brief);
    final Plan plan = arrangement.plan();
    final Draft draft = new Draft(plan, arrangement.notes());
    final Scorer scorer = new Scorer(draft, RuleBook.LOFI);
    final Heat start = heat(brief, "start heat", draft, scorer);
    annealer(draft, scorer, brief.seed().stream("moves"), brief.seed().stream("acceptance"))
        .cool(new Cooling(start.times(HOT), start.times(COLD), cooling), ticker);

    final Heat heat = heat(brief, "rest heat", draft, scorer);
    final List<List<GridNote>> rungs = new ArrayList<>();
    final List<Double> scores = new ArrayList<>();
    rungs.add(draft.notes());
    scores.add(scorer.total());
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      final SplittableRandom random = brief.seed().stream("rung " + rung);
      annealer(draft, scorer, random, random).heat(heat.ofRung(rung), heating, ticker);
      rungs.add(draft.notes());
      scores.add(scorer.total());
    }
    return new Piece(
        plan.key(),
        plan.tempo(),
        Feel.groove(brief),
        Feel.programs(brief.mood()),
        plan.harmony().chords(),
        Weaver.weave(bars, rungs),
        scores);
  }

  private Heat heat(
      final Brief brief, final String stream, final Draft draft, final Scorer scorer) {
    return Heat.measure(draft, scorer, new Proposals(brief.seed().stream(stream)));
  }

  private Annealer annealer(
      final Draft draft,
      final Scorer scorer,
      final SplittableRandom moves,
      final SplittableRandom acceptance) {
    return new Annealer(draft, scorer, new Proposals(moves), new Acceptance(acceptance), audit);
  }
}
