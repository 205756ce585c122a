package feelscape.compose.anneal.rule;

import feelscape.compose.Voice;
import feelscape.compose.anneal.Draft;

/** Words about melodic intervals, in semitones up or down. */
final class Melody {
  private static final int WHOLE_TONE = 2;
  private static final int MAJOR_THIRD = 4;

  private Melody() {}

  /** Whether an interval is a second. */
  static boolean isStep(final int interval) {
    return interval != 0 && StrictMath.abs(interval) <= WHOLE_TONE;
  }

  /** Whether the note that begins at a step moves on by a second within so many steps. */
  static boolean leansOn(final Draft draft, final int step, final int within) {
    final int next = draft.next(Voice.MELODY, step);
    return next != Draft.NONE
        && next - step <= within
        && isStep(draft.pitch(Voice.MELODY, next) - draft.pitch(Voice.MELODY, step));
  }

  /** Whether an interval is wider than a third. */
  static boolean isLeap(final int interval) {
    return StrictMath.abs(interval) > MAJOR_THIRD;
  }
}
