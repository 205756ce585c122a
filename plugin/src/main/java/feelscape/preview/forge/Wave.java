package feelscape.preview.forge;

import java.util.SplittableRandom;

/**
 * A mono signal in the making. StrictMath alone, so that it is the same to the last bit everywhere.
 */
final class Wave {
  private final int rate;
  private final double[] frames;

  Wave(final int rate, final int length) {
    this.rate = rate;
    this.frames = new double[length];
  }

  static Wave silence(final int rate, final double seconds) {
    return new Wave(rate, (int) StrictMath.round(seconds * rate));
  }

  /** Frames a second. */
  int rate() {
    return rate;
  }

  int length() {
    return frames.length;
  }

  /** A frame as the file holds it, -32767..32767. */
  int pcm(final int frame) {
    return (int) StrictMath.round(StrictMath.max(-1, StrictMath.min(1, frames[frame])) * 32767);
  }

  /** Adds white noise that falls to 1/e in {@code decay} seconds. */
  Wave addNoise(final double level, final double decay, final SplittableRandom random) {
    final double fall = StrictMath.exp(-1 / (decay * rate));
    double amplitude = level;
    for (int i = 0; i < frames.length; i++) {
      frames[i] += amplitude * (2 * random.nextDouble() - 1);
      amplitude *= fall;
    }
    return this;
  }

  /**
   * Adds a mode: a damped sine, made by turning a phasor.
   *
   * @param frozenAt the frame from which on the mode no longer decays
   */
  Wave add(final Mode mode, final int frozenAt) {
    final double angle = 2 * StrictMath.PI * mode.frequency() / rate;
    final double cosine = StrictMath.cos(angle);
    final double sine = StrictMath.sin(angle);
    final double fall = StrictMath.exp(-1 / (mode.decay() * rate));
    double amplitude = mode.level();
    double re = StrictMath.cos(mode.phase());
    double im = StrictMath.sin(mode.phase());
    for (int i = 0; i < frames.length; i++) {
      frames[i] += amplitude * im;
      final double turned = re * cosine - im * sine;
      im = re * sine + im * cosine;
      re = turned;
      amplitude = i < frozenAt ? amplitude * fall : amplitude;
    }
    return this;
  }

  Wave add(final Mode mode) {
    return add(mode, frames.length);
  }

  /** Adds a sine that glides from one frequency to another: the skin of a drum. */
  Wave addGlide(
      final double fromHertz,
      final double toHertz,
      final double glide,
      final double level,
      final double decay) {
    double phase = 0;
    for (int i = 0; i < frames.length; i++) {
      final double seconds = (double) i / rate;
      frames[i] += level * StrictMath.exp(-seconds / decay) * StrictMath.sin(phase);
      final double hertz = toHertz + (fromHertz - toHertz) * StrictMath.exp(-seconds / glide);
      phase += 2 * StrictMath.PI * hertz / rate;
    }
    return this;
  }

  /** Adds another wave that begins at {@code seconds}; what reaches past the end is left out. */
  Wave add(final Wave other, final double seconds) {
    final int from = (int) StrictMath.round(seconds * rate);
    for (int i = 0; i < other.frames.length && from + i < frames.length; i++) {
      frames[from + i] += other.frames[i];
    }
    return this;
  }

  /** A low pass of 6 dB an octave. */
  Wave lowPass(final double hertz) {
    final double keep = StrictMath.exp(-2 * StrictMath.PI * hertz / rate);
    double low = 0;
    for (int i = 0; i < frames.length; i++) {
      low = frames[i] + keep * (low - frames[i]);
      frames[i] = low;
    }
    return this;
  }

  /** A high pass of 6 dB an octave. */
  Wave highPass(final double hertz) {
    final double keep = StrictMath.exp(-2 * StrictMath.PI * hertz / rate);
    double low = 0;
    for (int i = 0; i < frames.length; i++) {
      low = frames[i] + keep * (low - frames[i]);
      frames[i] -= low;
    }
    return this;
  }

  /** Rounds the peaks off, as tape does. */
  Wave saturate(final double drive) {
    for (int i = 0; i < frames.length; i++) {
      frames[i] = StrictMath.tanh(drive * frames[i]);
    }
    return this;
  }

  /** Half a cosine from silence up. */
  Wave fadeIn(final double seconds) {
    final int length = (int) StrictMath.min(frames.length, StrictMath.round(seconds * rate));
    for (int i = 0; i < length; i++) {
      frames[i] *= (1 - StrictMath.cos(StrictMath.PI * i / length)) / 2;
    }
    return this;
  }

  /** Half a cosine down to silence at the end. */
  Wave fadeOut(final double seconds) {
    final int length = (int) StrictMath.min(frames.length, StrictMath.round(seconds * rate));
    for (int i = 0; i < length; i++) {
      frames[frames.length - 1 - i] *= (1 - StrictMath.cos(StrictMath.PI * i / length)) / 2;
    }
    return this;
  }

  /** Scales the wave so that its highest peak is {@code peak}. */
  Wave normalise(final double peak) {
    double highest = 0;
    for (final double frame : frames) {
      highest = StrictMath.max(highest, StrictMath.abs(frame));
    }
    return scale(peak / highest);
  }

  /** Scales the wave so that the root mean square of its first {@code seconds} is {@code level}. */
  Wave normalise(final double level, final double seconds) {
    final int length = (int) StrictMath.min(frames.length, StrictMath.round(seconds * rate));
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += frames[i] * frames[i];
    }
    return scale(level / StrictMath.sqrt(sum / length));
  }

  private Wave scale(final double factor) {
    for (int i = 0; i < frames.length; i++) {
      frames[i] *= factor;
    }
    return this;
  }
}
