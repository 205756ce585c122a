package feelscape.preview.forge;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

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

  /** A short noise about a frequency: what is heard of a finger, a hammer or a stick. */
  static Wave knock(
      final int rate,
      final double decay,
      final double hertz,
      final double q,
      final double peak,
      final SplittableRandom random) {
    return silence(rate, 8 * decay)
        .addNoise(1, decay, random)
        .bandPass(hertz, q)
        .normalise(peak)
        .fadeOut(4 * decay);
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

  /** Adds white noise that stays. */
  Wave addNoise(final double level, final SplittableRandom random) {
    return addNoise(level, Mode.FOR_EVER, random);
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

  /** Adds another wave whose end runs on at the beginning: for a wave that is a loop as a whole. */
  Wave addAround(final Wave other, final double seconds) {
    final int from = (int) StrictMath.round(seconds * rate);
    for (int i = 0; i < other.frames.length; i++) {
      frames[(from + i) % frames.length] += other.frames[i];
    }
    return this;
  }

  /** Adds a loop over and over, forwards and backwards from a frame at which it begins. */
  Wave addLoop(final Wave loop, final int beginning) {
    for (int i = 0; i < frames.length; i++) {
      frames[i] += loop.frames[Math.floorMod(i - beginning, loop.frames.length)];
    }
    return this;
  }

  /** A wave that is a loop as a whole, played on for some frames beyond its end. */
  Wave goingOn(final int beyond) {
    return new Wave(rate, frames.length + beyond).addLoop(this, 0);
  }

  /** Lets what follows a loop be what it begins with, to the last bit. */
  Wave repeat(final Sample.Loop loop) {
    for (int i = loop.end(); i < frames.length; i++) {
      frames[i] = frames[i - loop.end() + loop.start()];
    }
    return this;
  }

  /** Filters a wave that is a loop as a whole, as if it had played for ever: no seam arises. */
  Wave filterAsLoop(final UnaryOperator<Wave> filter) {
    final Wave twice = filter.apply(new Wave(rate, 2 * frames.length).addLoop(this, 0));
    System.arraycopy(twice.frames, frames.length, frames, 0, frames.length);
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

  /** A high pass of 12 dB an octave. */
  Wave steepHighPass(final double hertz) {
    Biquad.highPass(rate, hertz).filter(frames);
    return this;
  }

  /** A resonance: {@code q} is its frequency by its width. */
  Wave bandPass(final double hertz, final double q) {
    Biquad.bandPass(rate, hertz, q).filter(frames);
    return this;
  }

  /** The change from frame to frame: what a coil makes of a magnet's movement. */
  Wave difference() {
    for (int i = frames.length - 1; i > 0; i--) {
      frames[i] -= frames[i - 1];
    }
    frames[0] = 0;
    return this;
  }

  /** Bends each frame, without memory. */
  Wave shape(final DoubleUnaryOperator curve) {
    for (int i = 0; i < frames.length; i++) {
      frames[i] = curve.applyAsDouble(frames[i]);
    }
    return this;
  }

  /** Rounds the peaks off, as tape does. */
  Wave saturate(final double drive) {
    return shape(frame -> StrictMath.tanh(drive * frame));
  }

  /** Multiplies frame by frame. */
  Wave times(final DoubleUnaryOperator gainAtSeconds) {
    for (int i = 0; i < frames.length; i++) {
      frames[i] *= gainAtSeconds.applyAsDouble((double) i / rate);
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
