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

  private Dynamics() {}

  /** The velocity that a note which begins at a step should have. */
  public static int of(final Plan plan, final Voice voice, final int step) {
    final double velocity = plan.targets().velocity() * percent(plan, voice, step) / 100;
    return (int) StrictMath.rint(StrictMath.max(Note.SOFTEST, StrictMath.min(LOUDEST, velocity)));
  }

  private static int percent(final Plan plan, final Voice voice, final int step) {
    return switch (voice) {
      case MELODY -> placed(step, 104, 97, 92) + swell(plan, step);
      case CHORD_LOW, CHORD_MIDDLE, CHORD_HIGH -> placed(step, 76, 72, 68);
      case CHORD_TOP -> placed(step, 82, 78, 74);
      case BASS -> placed(step, 100, 94, 88);
      case KICK -> placed(step, Grid.inBar(step) == 0 ? 112 : 104, 92, 86);
      case SNARE -> snare(plan, step);
      case RIM -> placed(step, 60, 50, 42);
      case CLOSED_HAT -> placed(step, 74, 54, 42);
      case OPEN_HAT -> 60;
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

  /** The snare is loud on 2 and 4 and a ghost elsewhere, but for fills. */
  private static int snare(final Plan plan, final int step) {
    if (step % (2 * Grid.BEAT) == Grid.BEAT) {
      return 104;
    }
    return plan.form().isFill(step) ? 78 : 40;
  }

  private static int swell(final Plan plan, final int step) {
    final int length = plan.form().sectionBars() * Grid.BAR;
    final int fromMiddle = StrictMath.abs(2 * (step % length) - length);
    return SWELL / 2 - SWELL * fromMiddle / length;
  }
}
