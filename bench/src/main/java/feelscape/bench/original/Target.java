package feelscape.bench.original;

import java.util.List;

/**
 * What a melody should be like.
 *
 * @param range highest less lowest pitch in semitones, above 0
 * @param pitchStd in semitones
 * @param meanDuration in seconds
 * @param durationStd in seconds
 */
record Target(double range, double pitchStd, double meanDuration, double durationStd) {
  /** The same for all: mean pitch, velocity, and the shares of the pitch classes from C. */
  static final int MEAN_PITCH = 61;

  static final int VELOCITY = 68;

  static final List<Double> PITCH_CLASSES =
      List.of(.12, .02, .18, .02, .12, .06, .06, .12, .04, .14, .04, .08);
}
