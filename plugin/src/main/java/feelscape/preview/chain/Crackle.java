package feelscape.preview.chain;

import feelscape.preview.Decibels;

/**
 * The clicks of a record: time is cut into cells, and by chance a cell has a click, somewhere in
 * its first half, loud or soft, left or right.
 */
final class Crackle implements Effect {
  /** Of full scale, of the loudest click, with the knob all the way up. */
  static final double MOST_DECIBELS = -24;

  private static final double CELL_SECONDS = 0.02;
  private static final double CLICKS_A_SECOND = 12;
  private static final double FADE_SECONDS = 0.0006;
  private static final double RING_HERTZ = 2_600;

  private final double level;
  private final int cell;
  private final float[] pulse;
  private long current = Long.MIN_VALUE;
  private long start;
  private double left;
  private double right;

  Crackle(final double knob, final Song song) {
    level = knob * Decibels.toFactor(MOST_DECIBELS);
    cell = song.frames(CELL_SECONDS);
    pulse = pulse(cell / 2, song.rate());
  }

  /** A short ring, 1 at its highest. */
  private static float[] pulse(final int frames, final int rate) {
    final float[] pulse = new float[frames];
    float highest = 0;
    for (int i = 0; i < frames; i++) {
      final double seconds = (double) i / rate;
      pulse[i] =
          (float)
              (StrictMath.sin(2 * Math.PI * RING_HERTZ * seconds)
                  * StrictMath.exp(-seconds / FADE_SECONDS));
      highest = Math.max(highest, Math.abs(pulse[i]));
    }
    for (int i = 0; i < frames; i++) {
      pulse[i] /= highest;
    }
    return pulse;
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final long place = position + i;
      if (Math.floorDiv(place, (long) cell) != current) {
        enter(Math.floorDiv(place, (long) cell));
      }
      final long since = place - start;
      if (since >= 0 && since < pulse.length) {
        block[2 * i] += (float) (left * pulse[(int) since]);
        block[2 * i + 1] += (float) (right * pulse[(int) since]);
      }
    }
  }

  private void enter(final long next) {
    current = next;
    final boolean clicks = Noise.at(next, 3) < CLICKS_A_SECOND * CELL_SECONDS;
    final double loud = Noise.at(next, 4);
    final double side = Noise.at(next, 5);
    // Most are soft: the cube of an even number.
    final double height = clicks ? level * (0.05 + 0.95 * loud * loud * loud) : 0;
    start = next * cell + (long) (Noise.at(next, 6) * pulse.length);
    left = height * (1 - side);
    right = height * side;
  }
}
