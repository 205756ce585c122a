package feelscape.preview.chain;

import java.util.Arrays;

/**
 * Follows a gain that must never be exceeded with one that moves smoothly: the mean of the lowest
 * that is needed soon, or was needed just now.
 */
public final class LookAhead {
  private final int window;
  private final float[] needs;
  private final long[] queue;
  private final float[] lowest;
  private long head;
  private long tail;
  private long now;
  private double sum;

  /**
   * Makes one whose gain is 1.
   *
   * @param reach how many frames it sees ahead, and how many it takes to move
   */
  public LookAhead(final int reach) {
    window = reach + 1;
    needs = new float[window];
    queue = new long[window];
    lowest = new float[window];
    Arrays.fill(lowest, 1);
    sum = window;
  }

  /** Takes what a frame needs, 0..1, and gives the gain of the frame {@code reach} before it. */
  public float next(final float needed) {
    needs[slot(now)] = needed;
    // What is not lower than a later need can no longer be the lowest: a monotonic queue.
    while (tail > head && needs[slot(queue[slot(tail - 1)])] >= needed) {
      tail--;
    }
    queue[slot(tail++)] = now;
    if (queue[slot(head)] <= now - window) {
      head++;
    }
    final float low = needs[slot(queue[slot(head)])];
    // Exact, whatever comes and goes: floats of 0..1 leave a double room enough.
    sum += low - (double) lowest[slot(now)];
    lowest[slot(now)] = low;
    now++;
    return (float) (sum / window);
  }

  private int slot(final long number) {
    return (int) (number % window);
  }
}
