package feelscape.bench.original;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The six terms of the original and their weights, 0..1 all of them together. */
record Fitness(Target target) {
  private static final double SCALE = .30;
  private static final double INTERVALS = .25;
  private static final double DURATION_STD = .15;
  private static final double RANGE = .10;
  private static final double PITCH_STD = .10;
  private static final double MEAN_DURATION = .10;

  private static final double SECOND = 1e6;

  /** How far the sums may be from a fresh look: rounding of numbers about 1. */
  private static final double ROUNDING = 1e-9;

  /** From the sums that the melody keeps. */
  double of(final Melody melody) {
    return ofPitches(melody) + ofDurations(melody);
  }

  double ofPitches(final Melody melody) {
    final double share = (double) melody.inScale() / melody.size();
    final double excess = (double) melody.squaredExcess() / (melody.size() - 1);
    return SCALE * share
        + INTERVALS / (1 + excess)
        + RANGE * ofRange(melody.range())
        + PITCH_STD * closeness(melody.pitchStd(), target.pitchStd());
  }

  double ofDurations(final Melody melody) {
    return MEAN_DURATION * closeness(melody.meanMicros() / SECOND, target.meanDuration())
        + DURATION_STD * closeness(melody.microsStd() / SECOND, target.durationStd());
  }

  private double ofRange(final double range) {
    return StrictMath.max(0, 1 - StrictMath.abs(range - target.range()) / target.range());
  }

  private static double closeness(final double value, final double wanted) {
    return 1 / (1 + StrictMath.abs(value - wanted));
  }

  /** From nothing but the notes. */
  double anew(final Melody melody) {
    final int size = melody.size();
    final double[] pitches = IntStream.range(0, size).mapToDouble(melody::pitch).toArray();
    final double[] durations =
        IntStream.range(0, size).mapToDouble(i -> melody.micros(i) / SECOND).toArray();
    final double share =
        IntStream.range(0, size).filter(i -> Melody.isInScale(melody.pitch(i))).count()
            / (double) size;
    final double excess =
        IntStream.range(1, size)
            .mapToDouble(i -> StrictMath.abs(pitches[i] - pitches[i - 1]) - 12)
            .map(over -> over > 0 ? over * over : 0)
            .average()
            .orElseThrow();
    final double range =
        Arrays.stream(pitches).max().orElseThrow() - Arrays.stream(pitches).min().orElseThrow();
    return SCALE * share
        + INTERVALS / (1 + excess)
        + RANGE * ofRange(range)
        + PITCH_STD * closeness(deviation(pitches), target.pitchStd())
        + MEAN_DURATION * closeness(mean(durations), target.meanDuration())
        + DURATION_STD * closeness(deviation(durations), target.durationStd());
  }

  private static double mean(final double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(final double... values) {
    final double mean = mean(values);
    return StrictMath.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }

  /**
   * Compares the sums with a fresh look.
   *
   * @throws IllegalStateException when they differ
   */
  void audit(final Melody melody) {
    final double kept = of(melody);
    final double fresh = anew(melody);
    if (StrictMath.abs(kept - fresh) > ROUNDING) {
      throw new IllegalStateException("the sums give %s, a fresh look %s".formatted(kept, fresh));
    }
  }
}
