package feelscape.preview.chain;

import java.util.function.Supplier;

/** The same filter on both channels. */
final class Filter implements Effect {
  private static final double OPEN_HERTZ = 18_000;
  private static final double CLOSED_HERTZ = 2_500;

  static final double LOW_HERTZ = 180;
  static final double MOST_LOW_DECIBELS = 4;
  static final double HARD_HERTZ = 3_000;
  static final double MOST_HARD_DECIBELS = -3;
  private static final double HARD_Q = 0.8;

  private final Biquad left;
  private final Biquad right;

  private Filter(final Supplier<Biquad> filter) {
    left = filter.get();
    right = filter.get();
  }

  static Filter lowPass(final double knob, final Song song) {
    final double hertz = cutOff(knob, song.rate());
    return new Filter(() -> Biquad.lowPass(hertz, song.rate()));
  }

  /** From 18 kHz down to 2.5 kHz, evenly to the ear. */
  static double cutOff(final double knob, final int rate) {
    final double hertz = OPEN_HERTZ * StrictMath.pow(CLOSED_HERTZ / OPEN_HERTZ, knob);
    return Math.min(hertz, 0.45 * rate);
  }

  static Filter low(final double knob, final Song song) {
    return new Filter(() -> Biquad.lowShelf(LOW_HERTZ, MOST_LOW_DECIBELS * knob, song.rate()));
  }

  static Filter hard(final double knob, final Song song) {
    return new Filter(
        () -> Biquad.bell(HARD_HERTZ, MOST_HARD_DECIBELS * knob, HARD_Q, song.rate()));
  }

  @Override
  public void process(final float[] block, final int frames, final long position) {
    for (int i = 0; i < frames; i++) {
      block[2 * i] = (float) left.next(block[2 * i]);
      block[2 * i + 1] = (float) right.next(block[2 * i + 1]);
    }
  }
}
