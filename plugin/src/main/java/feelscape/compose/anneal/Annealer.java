package feelscape.compose.anneal;

import feelscape.compose.GridNote;
import feelscape.compose.anneal.move.Move;
import feelscape.compose.anneal.move.Proposals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loop: propose a move, keep it or undo it. */
final class Annealer {
  /** Whether every score is checked against a fresh one. */
  enum Audit {
    OFF,
    EVERY_MOVE
  }

  private final Draft draft;
  private final Scorer scorer;
  private final Proposals proposals;
  private final Acceptance acceptance;
  private final Audit audit;

  Annealer(
      final Draft draft,
      final Scorer scorer,
      final Proposals proposals,
      final Acceptance acceptance,
      final Audit audit) {
    this.draft = draft;
    this.scorer = scorer;
    this.proposals = proposals;
    this.acceptance = acceptance;
    this.audit = audit;
  }

  /** Brings the draft to rest; it ends in the best state that was seen. */
  void cool(final Cooling cooling, final Ticker ticker) {
    final double factor = cooling.factor();
    double temperature = cooling.hot();
    double score = scorer.total();
    double best = score;
    List<GridNote> bestNotes = draft.notes();
    for (int step = 0; step < cooling.steps(); step++) {
      final double next = attempt(proposals.next(draft));
      if (!Double.isNaN(next) && acceptance.accepts(next - score, temperature)) {
        keep();
        score = next;
        if (score > best) {
          best = score;
          bestNotes = draft.notes();
        }
      } else {
        undo();
      }
      temperature *= factor;
      ticker.tick();
    }
    draft.become(bestNotes);
    scorer.rescore();
    keep();
  }

  /**
   * Heats the draft at one temperature. Its score ends below the one it had: nothing that would
   * lift it to that is accepted, and if chance accepts nothing, the mildest worsening that was
   * proposed is taken.
   */
  void heat(
      final double temperature,
      final int attempts,
      final Allowance allowance,
      final Ticker ticker) {
    final double ceiling = scorer.total();
    double score = ceiling;
    double mildest = Double.NEGATIVE_INFINITY;
    Move mildestMove = null;
    for (int i = 0; i < attempts; i++) {
      final Move move = proposals.next(draft);
      final double next = attempt(move);
      final boolean may = next < ceiling && allowance.allows(draft);
      if (may && acceptance.accepts(next - score, temperature)) {
        keep();
        score = next;
      } else {
        if (may && score == ceiling && next > mildest) {
          mildest = next;
          mildestMove = move;
        }
        undo();
      }
      ticker.tick();
    }
    if (score == ceiling) {
      take(mildestMove);
    }
  }

  private void take(final @Nullable Move move) {
    if (move != null) {
      attempt(move);
      keep();
    }
  }

  /** The score after a move; not a number if it changes nothing or breaks a law. */
  private double attempt(final Move move) {
    move.apply(draft);
    if (!draft.changed() || !Laws.allow(draft)) {
      return Double.NaN;
    }
    final double score = scorer.rescore();
    if (audit == Audit.EVERY_MOVE) {
      scorer.audit();
    }
    return score;
  }

  private void keep() {
    draft.mark();
    scorer.keep();
  }

  private void undo() {
    draft.undo();
    scorer.restore();
  }
}
