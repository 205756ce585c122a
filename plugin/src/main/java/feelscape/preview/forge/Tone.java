package feelscape.preview.forge;

import feelscape.preview.Audio;
import feelscape.preview.Spectrum;

/** A note as it is heard, from its note-on to the silence after it, and what can be measured. */
final class Tone {
  /** What is softer, against the loudest moment, is not yet or no longer the note. */
  private static final double AUDIBLE = StrictMath.pow(10, -30 / 20.0);

  private static final double ARRIVED = 0.9;

  private final int rate;
  private final int key;
  private final double[] frames;

  Tone(final int rate, final int key, final double[] frames) {
    this.rate = rate;
    this.key = key;
    this.frames = frames;
  }

  /** The two channels' mean, between two times. */
  static Tone of(final Audio audio, final int key, final double from, final double to) {
    final int first = (int) StrictMath.round(from * audio.rate());
    final int last = StrictMath.min(audio.frames(), (int) StrictMath.round(to * audio.rate()));
    final double[] frames = new double[last - first];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = (audio.left(first + i) + audio.right(first + i)) / 2;
    }
    return new Tone(audio.rate(), key, frames);
  }

  int key() {
    return key;
  }

  /** The largest distance from zero, in dB below full scale. */
  double peak() {
    double peak = 0;
    for (final double frame : frames) {
      peak = StrictMath.max(peak, StrictMath.abs(frame));
    }
    return decibels(peak);
  }

  /** The mean, 1 is full scale. */
  double offset() {
    double sum = 0;
    for (final double frame : frames) {
      sum += frame;
    }
    return sum / frames.length;
  }

  /** Root mean square between two times, in dB below full scale. */
  double loudness(final double from, final double to) {
    return decibels(level(frame(from), frame(to)));
  }

  /** Brightness of its first third of a second, in hertz. */
  double brightness() {
    return Spectrum.of(frames, rate).centroid();
  }

  /** Seconds from its first sound to nine tenths of the loudest moment within half a second. */
  double attack() {
    final double loudest = loudest(0.5);
    return firstAbove(ARRIVED * loudest) - firstAbove(AUDIBLE * loudest);
  }

  /** Seconds until it stays 30 dB below its loudest moment. */
  double length() {
    final double threshold = AUDIBLE * loudest((double) frames.length / rate);
    int last = 0;
    for (int i = 0; i + window() <= frames.length; i += hop()) {
      last = level(i, i + window()) > threshold ? i : last;
    }
    return (double) last / rate;
  }

  private double firstAbove(final double threshold) {
    int i = 0;
    while (level(i, i + window()) < threshold) {
      i += hop();
    }
    return (double) i / rate;
  }

  private double loudest(final double seconds) {
    double loudest = 0;
    for (int i = 0; i + window() <= frame(seconds); i += hop()) {
      loudest = StrictMath.max(loudest, level(i, i + window()));
    }
    return loudest;
  }

  private double level(final int from, final int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += frames[i] * frames[i];
    }
    return StrictMath.sqrt(sum / (to - from));
  }

  /** A turn of the fundamental, so that its waves do not count as beats; 4 ms at least. */
  private int window() {
    return (int) StrictMath.ceil(rate * StrictMath.max(0.004, 1 / HeldTone.hertz(key)));
  }

  private int hop() {
    return rate / 2000;
  }

  private int frame(final double seconds) {
    return StrictMath.min(frames.length, (int) StrictMath.round(seconds * rate));
  }

  /** By how many cents the held note is sharp against its key, its attack aside. */
  double cents() {
    return cents(HeldTone.hertz(key), 0.15, Player.HELD);
  }

  /**
   * By how many cents the fundamental is sharp against a frequency: the slope of its phase, turned
   * back at that frequency, each moment as heavy as it is loud.
   */
  double cents(final double hertz, final double from, final double to) {
    final int window = (int) (rate * StrictMath.max(0.08, 6 / hertz));
    double weight = 0;
    double time = 0;
    double phase = 0;
    double timeTime = 0;
    double timePhase = 0;
    double unwrapped = 0;
    for (int i = frame(from); i + window < frame(to); i += window / 4) {
      final double[] phasor = phasor(hertz, i, window);
      final double angle = StrictMath.atan2(phasor[1], phasor[0]);
      unwrapped +=
          weight == 0 ? angle : StrictMath.IEEEremainder(angle - unwrapped, 2 * StrictMath.PI);
      final double w = phasor[0] * phasor[0] + phasor[1] * phasor[1];
      final double t = (double) i / rate;
      weight += w;
      time += w * t;
      phase += w * unwrapped;
      timeTime += w * t * t;
      timePhase += w * t * unwrapped;
    }
    final double slope = (weight * timePhase - time * phase) / (weight * timeTime - time * time);
    return 1200 * StrictMath.log(1 + slope / (2 * StrictMath.PI * hertz)) / StrictMath.log(2);
  }

  private double[] phasor(final double hertz, final int from, final int window) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < window; i++) {
      final double hann = 1 - StrictMath.cos(2 * StrictMath.PI * i / window);
      final double angle = 2 * StrictMath.PI * hertz * (from + i) / rate;
      re += hann * frames[from + i] * StrictMath.cos(angle);
      im -= hann * frames[from + i] * StrictMath.sin(angle);
    }
    return new double[] {re, im};
  }

  static double decibels(final double level) {
    return 20 * StrictMath.log10(level);
  }
}
