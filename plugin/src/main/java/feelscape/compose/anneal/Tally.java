package feelscape.compose.anneal;

import feelscape.compose.Plan;
import feelscape.music.PitchClass;

/**
 * Sums over the notes of one voice, kept up to date note by note. They are whole numbers, so that
 * adding and taking away leaves no trace.
 */
public final class Tally {
  private static final int PITCHES = 128;

  /** A velocity as asked is worth so much; so many off halve it. */
  private static final double ACCENT_UNIT = 1 << 16;

  private static final double ACCENT_HALVED_AT = 8;
  private static final int[] ACCENT_WORTH = new int[PITCHES];

  static {
    for (int off = 0; off < ACCENT_WORTH.length; off++) {
      ACCENT_WORTH[off] = (int) StrictMath.rint(ACCENT_UNIT / (1 + off / ACCENT_HALVED_AT));
    }
  }

  private final Plan plan;
  private final int[] pitches = new int[PITCHES];
  private final int[] classes = new int[PitchClass.COUNT];
  private int notes;
  private int inKey;
  private int pitchSum;
  private int squaredPitchSum;
  private int stepsSum;
  private int squaredStepsSum;
  private int velocitySum;
  private int written;
  private int accentSum;

  /** A bit for each pitch that there is, of the lower and of the upper 64. */
  private long lowPitches;

  private long highPitches;

  Tally(final Plan plan) {
    this.plan = plan;
  }

  /**
   * Counts a note {@code times} times: 1 to add it, -1 to take it away.
   *
   * @param asked the velocity that it should have
   * @param isWritten whether the page of the style has it
   */
  void count(
      final int pitch,
      final int steps,
      final int velocity,
      final int asked,
      final boolean isWritten,
      final int times) {
    pitches[pitch] += times;
    markPitch(pitch);
    written += isWritten ? times : 0;
    accentSum += times * ACCENT_WORTH[StrictMath.abs(velocity - asked)];
    classes[pitch % PitchClass.COUNT] += times;
    notes += times;
    inKey += plan.key().contains(pitch) ? times : 0;
    pitchSum += times * pitch;
    squaredPitchSum += times * pitch * pitch;
    stepsSum += times * steps;
    squaredStepsSum += times * steps * steps;
    velocitySum += times * velocity;
  }

  private void markPitch(final int pitch) {
    final long bit = 1L << pitch;
    final boolean there = pitches[pitch] > 0;
    if (pitch < Long.SIZE) {
      lowPitches = there ? lowPitches | bit : lowPitches & ~bit;
    } else {
      highPitches = there ? highPitches | bit : highPitches & ~bit;
    }
  }

  /** How many notes begin where the page of the style has one. */
  public int written() {
    return written;
  }

  /** What the velocities are worth together: each 1 where it is as asked, half of that 8 off. */
  public double accents() {
    return accentSum / ACCENT_UNIT;
  }

  public int notes() {
    return notes;
  }

  /** How many notes lie in the key. */
  public int inKey() {
    return inKey;
  }

  /** The share of notes of a pitch class. */
  public double share(final int pitchClass) {
    return mean(classes[pitchClass]);
  }

  public double meanPitch() {
    return mean(pitchSum);
  }

  /** Standard deviation of the pitches in semitones. */
  public double pitchStd() {
    return deviation(pitchSum, squaredPitchSum);
  }

  /** Highest less lowest pitch, 0 when there are no notes. */
  public int pitchRange() {
    if (notes == 0) {
      return 0;
    }
    final int low =
        lowPitches != 0
            ? Long.numberOfTrailingZeros(lowPitches)
            : Long.SIZE + Long.numberOfTrailingZeros(highPitches);
    final int high =
        highPitches != 0
            ? 2 * Long.SIZE - 1 - Long.numberOfLeadingZeros(highPitches)
            : Long.SIZE - 1 - Long.numberOfLeadingZeros(lowPitches);
    return high - low;
  }

  public double meanSteps() {
    return mean(stepsSum);
  }

  /** Standard deviation of the lengths in steps. */
  public double stepsStd() {
    return deviation(stepsSum, squaredStepsSum);
  }

  public double meanVelocity() {
    return mean(velocitySum);
  }

  private double mean(final int sum) {
    return notes == 0 ? 0 : (double) sum / notes;
  }

  private double deviation(final int sum, final int squaredSum) {
    final double mean = mean(sum);
    return StrictMath.sqrt(StrictMath.max(0, mean(squaredSum) - mean * mean));
  }
}
