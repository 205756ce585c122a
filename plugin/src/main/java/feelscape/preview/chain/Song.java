package feelscape.preview.chain;

/**
 * The time in which a chain works.
 *
 * @param rate frames a second
 * @param loop the frames after which all repeats; 0 if nothing does
 */
public record Song(int rate, int loop) {

  /** A frequency that returns to its phase when the song does. */
  double fitted(final double hertz) {
    if (loop == 0) {
      return hertz;
    }
    final double seconds = (double) loop / rate;
    return Math.max(1, StrictMath.round(hertz * seconds)) / seconds;
  }

  /** At least one. */
  int frames(final double seconds) {
    return Math.max(1, (int) StrictMath.round(seconds * rate));
  }
}
