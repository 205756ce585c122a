package feelscape.preview.chain;

/**
 * An early sampler: 12 bits without dither, 26,040 values a second, each held until the next. What
 * folds back is wanted.
 */
final class Crush implements Effect {
  static final double HERTZ = 26_040;
  static final int BITS = 12;
  private static final double STEPS = 1 << (BITS - 1);

  private final double wet;
  private final double valuesAFrame;
  private long held = Long.MIN_VALUE;
  private double left;
  private double right;

  Crush(final double knob, final Song song) {
    wet = knob;
    valuesAFrame = Math.min(1, HERTZ / song.rate());
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      final long value = (long) Math.floor((position + i) * valuesAFrame);
      if (value != held) {
        held = value;
        left = stepped(block[2 * i]);
        right = stepped(block[2 * i + 1]);
      }
      block[2 * i] = (float) (wet * left + (1 - wet) * block[2 * i]);
      block[2 * i + 1] = (float) (wet * right + (1 - wet) * block[2 * i + 1]);
    }
  }

  private static double stepped(final double sample) {
    return Math.floor(sample * STEPS + 0.5) / STEPS;
  }
}
