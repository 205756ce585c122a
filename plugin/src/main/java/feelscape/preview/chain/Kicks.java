package feelscape.preview.chain;

/** Knows when the kick drum is struck. */
@FunctionalInterface
public interface Kicks {
  long NEVER = Long.MIN_VALUE;

  Kicks NONE = position -> NEVER;

  /**
   * The last strike at or before a place in the song, in frames; {@link #NEVER} before the first.
   */
  long lastAt(long position);

  /**
   * Those of a piece.
   *
   * @param strikes in their order
   * @param loop the frames after which they come again; 0 if they do not
   */
  static Kicks at(final int[] strikes, final int loop) {
    return position -> {
      int low = 0;
      int high = strikes.length;
      while (low < high) {
        final int middle = (low + high) >>> 1;
        if (strikes[middle] <= position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low > 0) {
        return strikes[low - 1];
      }
      return loop > 0 && strikes.length > 0 ? strikes[strikes.length - 1] - (long) loop : NEVER;
    };
  }
}
