package feelscape.compose.anneal;

import feelscape.compose.Progress;

/** Counts attempts and tells {@link Progress} now and then, which may stop the work. */
final class Ticker {
  /** How many attempts pass between two reports: well under a millisecond. */
  private static final int EVERY = 64;

  private final Progress progress;
  private final int of;
  private int done;

  Ticker(final Progress progress, final int of) {
    this.progress = progress;
    this.of = of;
    progress.report(0, of);
  }

  void tick() {
    done++;
    if (done % EVERY == 0 || done == of) {
      check();
    }
  }

  /** Gives a chance to stop where much is done between two attempts. */
  void check() {
    progress.report(done, of);
  }
}
