package feelscape.compose.anneal;

import feelscape.compose.anneal.move.Move;
import org.jspecify.annotations.Nullable;

/**
 * A workpiece between two rungs: what would lift its score to that of the rung below, or take it
 * further from that rung than is allowed, may not be.
 */
final class Heating implements Annealable {
  /** How long a worsening is looked for where none was proposed: a few milliseconds. */
  private static final int MORE_ATTEMPTS = 2000;

  private final Workpiece workpiece;
  private final Allowance allowance;

  /** The score of the rung below. */
  private final double ceiling;

  private boolean keptAny;
  private @Nullable Move move;
  private double next;

  /** Of the moves that could have been accepted. */
  private @Nullable Move mildestMove;

  private double mildest = Double.NEGATIVE_INFINITY;

  Heating(final Workpiece workpiece, final Allowance allowance) {
    this.workpiece = workpiece;
    this.allowance = allowance;
    ceiling = workpiece.score();
  }

  /**
   * Heats a workpiece at one temperature. Its score ends below the one it had: if chance accepts
   * nothing, the mildest worsening that was proposed is taken; where none was, as beside kept lanes
   * that change all that may, the first that comes.
   */
  static void heat(
      final Workpiece workpiece,
      final Allowance allowance,
      final Acceptance acceptance,
      final Cooling temperature,
      final Runnable afterEach) {
    final Heating heating = new Heating(workpiece, allowance);
    new Annealer(heating, acceptance, afterEach).walk(temperature);
    heating.settle();
  }

  private void settle() {
    for (int i = 0; i < MORE_ATTEMPTS && !keptAny && mildestMove == null; i++) {
      attempt();
      undo();
    }
    if (!keptAny && mildestMove != null) {
      workpiece.attempt(mildestMove);
      workpiece.keep();
    }
  }

  @Override
  public double score() {
    return workpiece.score();
  }

  @Override
  public double attempt() {
    move = workpiece.propose();
    final double score = workpiece.attempt(move);
    next = score < ceiling && allowance.allows(workpiece.draft()) ? score : Double.NaN;
    return next;
  }

  @Override
  public void keep() {
    keptAny = true;
    workpiece.keep();
    allowance.keep();
  }

  @Override
  public void undo() {
    if (next > mildest) {
      mildest = next;
      mildestMove = move;
    }
    workpiece.undo();
  }

  @Override
  public void remember() {
    workpiece.remember();
  }

  @Override
  public void recall() {
    workpiece.recall();
  }
}
