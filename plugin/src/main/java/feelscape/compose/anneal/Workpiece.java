package feelscape.compose.anneal;

import feelscape.compose.GridNote;
import feelscape.compose.anneal.move.Move;
import feelscape.compose.anneal.move.Proposals;
import java.util.List;

/** A draft with its score, to be annealed by the moves that are proposed for it. */
final class Workpiece implements Annealable {
  /** Whether every score is checked against a fresh one. */
  enum Audit {
    OFF,
    EVERY_MOVE
  }

  private final Draft draft;
  private final Scorer scorer;
  private final Proposals proposals;
  private final Audit audit;
  private List<GridNote> remembered;

  Workpiece(final Draft draft, final Scorer scorer, final Proposals proposals, final Audit audit) {
    this.draft = draft;
    this.scorer = scorer;
    this.proposals = proposals;
    this.audit = audit;
    remembered = draft.notes();
  }

  Draft draft() {
    return draft;
  }

  @Override
  public double score() {
    return scorer.total();
  }

  @Override
  public double attempt() {
    return attempt(propose());
  }

  Move propose() {
    return proposals.next(draft);
  }

  /** The score after a move; not a number if it changes nothing or breaks a law. */
  double attempt(final Move move) {
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

  @Override
  public void keep() {
    draft.mark();
    scorer.keep();
  }

  @Override
  public void undo() {
    draft.undo();
    scorer.restore();
  }

  @Override
  public void remember() {
    remembered = draft.notes();
  }

  @Override
  public void recall() {
    draft.become(remembered);
    scorer.rescore();
    keep();
  }
}
