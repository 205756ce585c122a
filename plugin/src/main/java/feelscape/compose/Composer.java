package feelscape.compose;

import feelscape.music.Piece;
import java.util.concurrent.CancellationException;

/**
 * Makes a piece of what is wished: a pure function, so that the same brief gives the same piece.
 */
public interface Composer {

  /**
   * Composes a piece.
   *
   * @param progress hears how far the work is, at least every few milliseconds
   * @throws CancellationException if {@code progress} throws it; nothing is left behind
   */
  Piece compose(Brief brief, Progress progress);
}
