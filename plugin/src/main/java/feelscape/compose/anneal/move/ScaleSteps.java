package feelscape.compose.anneal.move;

import feelscape.music.Key;

/** Counting along the notes of a key. */
final class ScaleSteps {
  private ScaleSteps() {}

  /** The pitch some notes of the key above, or if negative below, another. */
  static int from(final Key key, final int pitch, final int steps) {
    final int direction = Integer.signum(steps);
    int left = StrictMath.abs(steps);
    int reached = pitch;
    while (left > 0) {
      reached += direction;
      left -= key.contains(reached) ? 1 : 0;
    }
    return reached;
  }

  /** How many notes of the key lie from one pitch up to another; below, as a negative number. */
  static int between(final Key key, final int from, final int to) {
    int steps = 0;
    for (int pitch = from; pitch < to; pitch++) {
      steps += key.contains(pitch + 1) ? 1 : 0;
    }
    for (int pitch = from; pitch > to; pitch--) {
      steps -= key.contains(pitch - 1) ? 1 : 0;
    }
    return steps;
  }
}
