package feelscape.compose.anneal;

import feelscape.compose.Arrangement;
import feelscape.compose.Brief;
import feelscape.compose.Composer;
import feelscape.compose.Feel;
import feelscape.compose.GridNote;
import feelscape.compose.Kept;
import feelscape.compose.Plan;
import feelscape.compose.Progress;
import feelscape.compose.anneal.move.Proposals;
import feelscape.compose.anneal.rule.RuleBook;
import feelscape.music.Ladder;
import feelscape.music.Lane;
import feelscape.music.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Composes by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): an arrangement is cooled
 * to rest, which is rung 0 of the ladder; each rung above is the one below, heated.
 */
public final class AnnealingComposer implements Composer {
  /** Attempts a bar, to bring a whole piece to rest and on each rung. */
  private static final int COOLING_ATTEMPTS = 1500;

  private static final int HEATING_ATTEMPTS = 40;

  /** Moves that are tried to know what a worsening is. */
  private static final int HEAT_SAMPLES = 256;

  /** The first and the last temperature of cooling, in times the median worsening. */
  private static final double HOT = 0.2;

  private static final double COLD = 0.001;

  private final Workpiece.Audit audit;

  private final RuleBook book;

  public AnnealingComposer() {
    this(Workpiece.Audit.OFF, RuleBook.LOFI);
  }

  AnnealingComposer(final Workpiece.Audit audit, final RuleBook book) {
    this.audit = audit;
    this.book = book;
  }

  @Override
  public Piece compose(final Brief brief, final Progress progress) {
    if (brief.kept().isPresent() && brief.free().isEmpty()) {
      progress.report(1, 1);
      return brief.kept().get().piece();
    }
    final int bars = brief.bars();
    final int cooling = Proposals.share(COOLING_ATTEMPTS * bars, brief.free());
    final int heating = HEATING_ATTEMPTS * bars;
    final Ticker ticker = new Ticker(progress, cooling + Ladder.TOP_RUNG * heating);

    final Arrangement arrangement = Arrangement.of(brief, ticker::check);
    ticker.check();
    final Plan plan = arrangement.plan();
    final Draft draft = new Draft(plan, arrangement.notes());
    ticker.check();
    final Scorer scorer = new Scorer(draft, book);
    final Heat start = heat(brief, "start heat", draft, scorer, ticker);
    new Annealer(
            workpiece(brief, draft, scorer, brief.chance("moves")),
            new Acceptance(brief.chance("acceptance")),
            ticker::tick)
        .cool(new Cooling(start.times(HOT), start.times(COLD), cooling));

    final Heat heat = heat(brief, "rest heat", draft, scorer, ticker);
    final List<List<GridNote>> rungs = new ArrayList<>();
    final List<Double> scores = new ArrayList<>();
    rungs.add(free(brief, draft));
    scores.add(scorer.total());
    for (int rung = 1; rung < Ladder.RUNGS; rung++) {
      ticker.check();
      final Allowance allowance = new Allowance(draft, brief.kept(), rung);
      ticker.check();
      final SplittableRandom random = brief.chance("rung " + rung);
      Heating.heat(
          workpiece(brief, draft, scorer, random),
          allowance,
          new Acceptance(random),
          Cooling.none(heat.ofRung(rung), heating),
          ticker::tick);
      rungs.add(free(brief, draft));
      scores.add(scorer.total());
    }
    return new Piece(
        plan.key(),
        plan.tempo(),
        Feel.groove(brief),
        Feel.programs(brief),
        plan.harmony().chords(),
        Weaver.weave(bars, rungs, brief.kept().map(Kept::notes).orElse(List.of()), ticker),
        scores);
  }

  private Heat heat(
      final Brief brief,
      final String stream,
      final Draft draft,
      final Scorer scorer,
      final Ticker ticker) {
    final Workpiece workpiece = workpiece(brief, draft, scorer, brief.chance(stream));
    return Heat.measure(workpiece, HEAT_SAMPLES, ticker::check);
  }

  private static List<GridNote> free(final Brief brief, final Draft draft) {
    final Set<Lane> free = brief.free();
    return draft.notes().stream().filter(note -> free.contains(note.voice().lane())).toList();
  }

  private Workpiece workpiece(
      final Brief brief, final Draft draft, final Scorer scorer, final SplittableRandom moves) {
    return new Workpiece(draft, scorer, new Proposals(moves, brief.free()), audit);
  }
}
