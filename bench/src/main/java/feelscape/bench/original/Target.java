package feelscape.bench.original;

import java.util.List;

/**
 * What a melody should be like.
 *
 * @param range highest less lowest pitch in semitones, above 0
 * @param pitchStd in semitones
 * @param meanDuration in seconds
 * @param durationStd in seconds
 * @param meanPitch near which it starts
 * @param velocity with which it starts, 0..127
 * @param pitchClasses the share of each, from C, with which it starts
 */
record Target(
    double range,
    double pitchStd,
    double meanDuration,
    double durationStd,
    int meanPitch,
    int velocity,
    List<Double> pitchClasses) {
  private static final int MEAN_PITCH = 61;
  private static final int VELOCITY = 68;
  private static final List<Double> PITCH_CLASSES =
      List.of(.12, .02, .18, .02, .12, .06, .06, .12, .04, .14, .04, .08);

  Target {
    pitchClasses = List.copyOf(pitchClasses);
  }

  /** What the original was measured with. */
  Target(
      final double range,
      final double pitchStd,
      final double meanDuration,
      final double durationStd) {
    this(range, pitchStd, meanDuration, durationStd, MEAN_PITCH, VELOCITY, PITCH_CLASSES);
  }
}
