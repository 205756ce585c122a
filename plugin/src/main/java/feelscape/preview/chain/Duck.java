package feelscape.preview.chain;

import feelscape.preview.Decibels;

/** Steps back when the kick is struck, just after it is heard, and comes forward again. */
final class Duck implements Effect {
  static final double MOST_DECIBELS = 4;
  private static final double DOWN_SECONDS = 0.01;
  private static final double UP_SECONDS = 0.18;

  private final Kicks kicks;
  private final double depth;
  private final int down;
  private final int up;

  Duck(final double knob, final Kicks kicks, final Song song) {
    this.kicks = kicks;
    depth = 1 - Decibels.toFactor(-MOST_DECIBELS * knob);
    down = song.frames(DOWN_SECONDS);
    up = song.frames(UP_SECONDS);
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final float gain = (float) (1 - depth * shape(position + i));
      block[2 * i] *= gain;
      block[2 * i + 1] *= gain;
    }
  }

  /** That of the last kick, or of the one before it while that is deeper: so it has no steps. */
  private double shape(final long position) {
    final long last = kicks.lastAt(position);
    if (last == Kicks.NEVER) {
      return 0;
    }
    final double shape = shapeAfter(position - last);
    if (position - last >= down) {
      return shape;
    }
    final long before = kicks.lastAt(last - 1);
    return before == Kicks.NEVER ? shape : Math.max(shape, shapeAfter(position - before));
  }

  /** Straight down to 1, then back in a parabola. */
  private double shapeAfter(final long frames) {
    if (frames < down) {
      return (double) frames / down;
    }
    final double left = Math.max(0, 1 - (double) (frames - down) / up);
    return left * left;
  }
}
