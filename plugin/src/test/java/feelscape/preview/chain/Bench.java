package feelscape.preview.chain;

import java.util.function.IntToDoubleFunction;

/** A chain on the bench: signals in, figures out. Levels count from full scale inside the chain. */
final class Bench {
  static final int RATE = 44_100;
  static final Song SONG = new Song(RATE, 0);

  /** The knobs in the order of the settings. */
  enum Knob {
    WOW,
    FLUTTER,
    SATURATION,
    CRUSH,
    LOW_PASS,
    WARMTH,
    ROOM,
    DUCK,
    COMPRESSION,
    CRACKLE,
    HISS,
    LIMIT
  }

  private final LofiChain chain;
  private final int latency;

  Bench(final LofiSettings settings, final Kicks kicks) {
    chain = new LofiChain(settings, SONG, kicks);
    latency = chain.latency();
  }

  static Bench with(final Knob knob, final double value) {
    return new Bench(only(knob, value), Kicks.NONE);
  }

  /** All other knobs at 0. */
  static LofiSettings only(final Knob knob, final double v) {
    return switch (knob) {
      case WOW -> new LofiSettings(v, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case FLUTTER -> new LofiSettings(0, v, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case SATURATION -> new LofiSettings(0, 0, v, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case CRUSH -> new LofiSettings(0, 0, 0, v, 0, 0, 0, 0, 0, 0, 0, 0);
      case LOW_PASS -> new LofiSettings(0, 0, 0, 0, v, 0, 0, 0, 0, 0, 0, 0);
      case WARMTH -> new LofiSettings(0, 0, 0, 0, 0, v, 0, 0, 0, 0, 0, 0);
      case ROOM -> new LofiSettings(0, 0, 0, 0, 0, 0, v, 0, 0, 0, 0, 0);
      case DUCK -> new LofiSettings(0, 0, 0, 0, 0, 0, 0, v, 0, 0, 0, 0);
      case COMPRESSION -> new LofiSettings(0, 0, 0, 0, 0, 0, 0, 0, v, 0, 0, 0);
      case CRACKLE -> new LofiSettings(0, 0, 0, 0, 0, 0, 0, 0, 0, v, 0, 0);
      case HISS -> new LofiSettings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, v, 0);
      case LIMIT -> new LofiSettings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, v);
    };
  }

  int latency() {
    return latency;
  }

  /** What becomes of a sound that is the same on both sides; the left side, in full scales. */
  double[] run(final double seconds, final IntToDoubleFunction sound) {
    final int frames = (int) Math.round(seconds * RATE);
    final float[] block = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      block[2 * i] = (float) (LofiChain.FULL_SCALE * sound.applyAsDouble(i));
      block[2 * i + 1] = block[2 * i];
    }
    chain.process(block, frames, 0);
    final double[] left = new double[frames];
    for (int i = 0; i < frames; i++) {
      left[i] = block[2 * i] / (double) LofiChain.FULL_SCALE;
    }
    return left;
  }

  static IntToDoubleFunction sine(final double hertz, final double decibels) {
    final double amplitude = Math.pow(10, decibels / 20);
    return i -> amplitude * Math.sin(2 * Math.PI * hertz * i / RATE);
  }

  /** The amplitude of a frequency in the last second of a sound, in decibels. */
  static double level(final double[] sound, final double hertz) {
    return decibels(Math.hypot(part(sound, hertz, true), part(sound, hertz, false)));
  }

  private static double part(final double[] sound, final double hertz, final boolean cosine) {
    double sum = 0;
    for (int i = sound.length - RATE; i < sound.length; i++) {
      final double angle = 2 * Math.PI * hertz * i / RATE;
      sum += sound[i] * (cosine ? Math.cos(angle) : Math.sin(angle));
    }
    return 2 * sum / RATE;
  }

  /** How much louder a sine leaves than it came. */
  static double response(final Knob knob, final double value, final double hertz) {
    return level(with(knob, value).run(2, sine(hertz, -40)), hertz) + 40;
  }

  static double decibels(final double factor) {
    return 20 * Math.log10(factor);
  }

  /** Root mean square of a stretch, in decibels. */
  static double power(final double[] sound, final int from, final int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += sound[i] * sound[i];
    }
    return 10 * Math.log10(sum / (to - from));
  }
}
