package feelscape.compose;

import feelscape.music.Note;

/**
 * How loud a note should be: each voice has its level, beats stand out from what lies between, and
 * the melody swells towards the middle of each section. The same each time round.
 */
public final class Dynamics {
  private static final int LOUDEST = 127;

  /** By how many percent the melody is louder in the middle of a section than at its ends. */
  private static final int SWELL = 8;

  /** How loud, in percent, a drum is struck where nothing is written. */
  private static final int GHOST = 42;

  private Dynamics() {}

  /** The velocity that a note which begins at a step should have. */
  public static int of(final Plan plan, final Voice voice, final int step) {
    final double velocity = plan.targets().velocity() * percent(plan, voice, step) / 100;
    return (int) StrictMath.rint(StrictMath.max(Note.SOFTEST, StrictMath.min(LOUDEST, velocity)));
  }

  private static double percent(final Plan plan, final Voice voice, final int step) {
    return switch (voice) {
      case MELODY -> placed(step, 104, 97, 92) + swell(plan, step);
      case CHORD_LOW, CHORD_MIDDLE, CHORD_HIGH ->
          accented(plan, voice, step, placed(step, 76, 72, 68));
      case CHORD_TOP -> accented(plan, voice, step, placed(step, 82, 78, 74));
      case BASS -> accented(plan, voice, step, placed(step, 100, 94, 88));
      case KICK -> accented(plan, voice, step, placed(step, 98, 86, 80));
      case SNARE -> accented(plan, voice, step, 120);
      case RIM -> accented(plan, voice, step, placed(step, 84, 78, 74));
      case CLOSED_HAT -> accented(plan, voice, step, placed(step, 86, 62, 48));
      case OPEN_HAT -> accented(plan, voice, step, 110);
    };
  }

  private static int placed(
      final int step, final int onBeat, final int onEighth, final int between) {
    return switch (step % Grid.BEAT) {
      case 0 -> onBeat;
      case Grid.EIGHTH -> onEighth;
      default -> between;
    };
  }

  /** As the page accents it; a drum that is struck where nothing is written is a ghost. */
  private static double accented(
      final Plan plan, final Voice voice, final int step, final double percent) {
    final boolean written = plan.layout().strikes(voice, step);
    final double accent =
        written || !voice.isDrum() ? plan.layout().at(voice, step).accent() : GHOST;
    return percent * accent / 100;
  }

  private static int swell(final Plan plan, final int step) {
    final int length = plan.form().sectionBars() * Grid.BAR;
    final int fromMiddle = StrictMath.abs(2 * (step % length) - length);
    return SWELL / 2 - SWELL * fromMiddle / length;
  }
}
