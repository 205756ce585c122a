package feelscape.preview.chain;

import java.util.ArrayList;
import java.util.List;
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
  private final int rate;
  private final int latency;

  Bench(final LofiSettings settings, final Kicks kicks) {
    this(settings, kicks, RATE);
  }

  Bench(final LofiSettings settings, final Kicks kicks, final int rate) {
    this.rate = rate;
    chain = new LofiChain(settings, new Song(rate, 0), kicks);
    latency = chain.latency();
  }

  static Bench with(final Knob knob, final double value) {
    return with(knob, value, RATE);
  }

  static Bench with(final Knob knob, final double value, final int rate) {
    return new Bench(only(knob, value), Kicks.NONE, rate);
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
    final int frames = (int) Math.round(seconds * rate);
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
    return sine(hertz, decibels, RATE);
  }

  static IntToDoubleFunction sine(final double hertz, final double decibels, final int rate) {
    final double amplitude = Math.pow(10, decibels / 20);
    return i -> amplitude * Math.sin(2 * Math.PI * hertz * i / rate);
  }

  /** The amplitude of a frequency in the last second of a sound, in decibels. */
  static double level(final double[] sound, final double hertz) {
    return level(sound, hertz, RATE);
  }

  static double level(final double[] sound, final double hertz, final int rate) {
    double cosine = 0;
    double sine = 0;
    for (int i = sound.length - rate; i < sound.length; i++) {
      final double angle = 2 * Math.PI * hertz * i / rate;
      cosine += sound[i] * Math.cos(angle);
      sine += sound[i] * Math.sin(angle);
    }
    return decibels(2 * Math.hypot(cosine, sine) / rate);
  }

  /** How much louder a sine leaves than it came. */
  static double response(final Knob knob, final double value, final double hertz) {
    return response(knob, value, hertz, RATE);
  }

  static double response(final Knob knob, final double value, final double hertz, final int rate) {
    return level(with(knob, value, rate).run(2, sine(hertz, -40, rate)), hertz, rate) + 40;
  }

  /**
   * The deviation of a tone of 3 kHz from itself, a value for each hundredth of a second, from the
   * times at which it rises through zero.
   */
  static double[] speed(final double[] sound, final int rate) {
    final List<Double> rises = new ArrayList<>();
    for (int i = 1; i < sound.length; i++) {
      if (sound[i - 1] < 0 && sound[i] >= 0) {
        rises.add(i - sound[i] / (sound[i] - sound[i - 1]));
      }
    }
    // A hundredth of a second is 30 turns.
    final double[] speed = new double[rises.size() / 30 - 1];
    for (int i = 0; i < speed.length; i++) {
      speed[i] = 0.01 * rate / (rises.get(30 * i + 30) - rises.get(30 * i)) - 1;
    }
    return speed;
  }

  /** How far a speed swings at a frequency. */
  static double swing(final double[] speed, final double hertz) {
    double cosine = 0;
    double sine = 0;
    for (int i = 0; i < speed.length; i++) {
      cosine += speed[i] * Math.cos(2 * Math.PI * hertz * i / 100);
      sine += speed[i] * Math.sin(2 * Math.PI * hertz * i / 100);
    }
    return 2 * Math.hypot(cosine, sine) / speed.length;
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
