package feelscape.compose.anneal;

/** The loop: try a change, keep it or undo it. */
public final class Annealer {
  private final Annealable subject;
  private final Acceptance acceptance;
  private final Runnable afterEach;

  /**
   * @param afterEach runs after each step; it may stop the work by throwing
   */
  public Annealer(final Annealable subject, final Acceptance acceptance, final Runnable afterEach) {
    this.subject = subject;
    this.acceptance = acceptance;
    this.afterEach = afterEach;
  }

  /** Brings the subject to rest; it ends in the best state that was seen. */
  public void cool(final Cooling cooling) {
    subject.remember();
    walk(cooling);
    subject.recall();
  }

  /** Lets the subject end wherever chance leads it, and has it remember what is best on the way. */
  public void walk(final Cooling cooling) {
    final double factor = cooling.factor();
    double temperature = cooling.hot();
    double score = subject.score();
    double best = score;
    for (int step = 0; step < cooling.steps(); step++) {
      final double next = subject.attempt();
      if (!Double.isNaN(next) && acceptance.accepts(next - score, temperature)) {
        subject.keep();
        score = next;
        if (score > best) {
          best = score;
          subject.remember();
        }
      } else {
        subject.undo();
      }
      temperature *= factor;
      afterEach.run();
    }
  }
}
