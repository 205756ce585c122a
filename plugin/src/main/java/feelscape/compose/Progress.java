package feelscape.compose;

import java.util.concurrent.CancellationException;

/** Hears how far a piece of work is, and may stop it. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing and stops nothing. */
  Progress NONE = (done, of) -> {};

  /**
   * Tells how much is done; called often, always from the thread that works.
   *
   * @param done 0..{@code of}, never less than before
   * @throws CancellationException to stop the work
   */
  void report(int done, int of);
}
