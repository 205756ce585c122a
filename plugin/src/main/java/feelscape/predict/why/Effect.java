package feelscape.predict.why;

import feelscape.feature.Group;
import java.util.Arrays;

/** What one group of features did to the music. */
record Effect(Group group, Why why) {
  /** Beside a stronger one, an effect of less than this share of it is not named. */
  private static final double SIDE_EFFECT = 0.4;

  /** How far a sound moved, in steps of which one is worth a word. */
  double steps(final Sound sound) {
    return sound.steps(why.explanation(sound.cue()).change(group));
  }

  /** How far that moved which moved most. */
  double strength() {
    return Arrays.stream(Sound.values())
        .mapToDouble(sound -> Math.abs(steps(sound)))
        .max()
        .orElseThrow();
  }

  /** Whether a sound moved far enough to say so. */
  boolean isNamed(final Sound sound) {
    return Math.abs(steps(sound)) >= Math.max(1, SIDE_EFFECT * strength());
  }

  /** Whether there is something in the group that a person would name. */
  boolean standsOut() {
    return why.words(group).kind() != Words.Kind.USUAL;
  }
}
