package feelscape.compose.anneal;

import feelscape.compose.Plan;
import feelscape.music.PitchClass;

/**
 * Sums over the notes of one voice, kept up to date note by note. They are whole numbers, so that
 * adding and taking away leaves no trace.
 */
public final class Tally {
  private static final int PITCHES = 128;

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

  Tally(final Plan plan) {
    this.plan = plan;
  }

  /** Counts a note {@code times} times: 1 to add it, -1 to take it away. */
  void count(final int pitch, final int steps, final int velocity, final int times) {
    pitches[pitch] += times;
    classes[pitch % PitchClass.COUNT] += times;
    notes += times;
    inKey += plan.key().contains(pitch) ? times : 0;
    pitchSum += times * pitch;
    squaredPitchSum += times * pitch * pitch;
    stepsSum += times * steps;
    squaredStepsSum += times * steps * steps;
    velocitySum += times * velocity;
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
    int low = 0;
    while (low < PITCHES - 1 && pitches[low] == 0) {
      low++;
    }
    int high = PITCHES - 1;
    while (high > low && pitches[high] == 0) {
      high--;
    }
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
