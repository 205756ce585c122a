package feelscape.preview;

import feelscape.preview.measure.Onset;

/** Measures what is heard in a stretch of sound. */
public final class Ear {
  private final Audio audio;
  private final int from;
  private final int to;

  private Ear(final Audio audio, final int from, final int to) {
    this.audio = audio;
    this.from = from;
    this.to = to;
  }

  public static Ear on(final Audio audio) {
    return new Ear(audio, 0, audio.frames());
  }

  public Ear between(final double fromSeconds, final double toSeconds) {
    return new Ear(audio, (int) (fromSeconds * audio.rate()), (int) (toSeconds * audio.rate()));
  }

  private double mono(final int frame) {
    return (audio.left(frame) + audio.right(frame)) / 2;
  }

  /** Root mean square, in dB below full scale. */
  public double loudness() {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += mono(i) * mono(i);
    }
    return 10 * Math.log10(sum / (to - from));
  }

  public double mean() {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += mono(i);
    }
    return sum / (to - from);
  }

  public double peak() {
    double peak = 0;
    for (int i = from; i < to; i++) {
      peak = Math.max(peak, Math.max(Math.abs(audio.left(i)), Math.abs(audio.right(i))));
    }
    return peak;
  }

  /** The largest jump from one frame to the next. */
  public double steepest() {
    double steepest = 0;
    for (int i = from + 1; i < to; i++) {
      steepest = Math.max(steepest, Math.abs(mono(i) - mono(i - 1)));
    }
    return steepest;
  }

  /** When the sound first reaches a tenth of its peak, in seconds. */
  public double onset() {
    return (double) Onset.between(audio, from, to) / audio.rate();
  }

  /** The pitch by autocorrelation, in hertz, looked for within a tritone of a guess. */
  public double pitch(final double guess) {
    final int shortest = (int) (audio.rate() / (guess * 1.41));
    final int longest = (int) (audio.rate() / (guess / 1.41)) + 1;
    int best = shortest;
    for (int lag = shortest; lag <= longest; lag++) {
      best = autocorrelation(lag) > autocorrelation(best) ? lag : best;
    }
    // The longer the lag, the finer the pitch: follow the peak to its multiples.
    double period = best;
    for (int periods = 1; periods * period < (to - from) / 4.0; periods *= 2) {
      period = peakNear((int) Math.round(periods * period)) / periods;
    }
    return audio.rate() / period;
  }

  private double peakNear(final int lag) {
    int best = lag;
    for (int i = lag - 3; i <= lag + 3; i++) {
      best = autocorrelation(i) > autocorrelation(best) ? i : best;
    }
    final double before = autocorrelation(best - 1);
    final double at = autocorrelation(best);
    final double after = autocorrelation(best + 1);
    return best + (before - after) / (2 * (before - 2 * at + after));
  }

  private double autocorrelation(final int lag) {
    double product = 0;
    double energy = 0;
    for (int i = from; i < to - lag; i++) {
      product += mono(i) * mono(i + lag);
      energy += mono(i) * mono(i) + mono(i + lag) * mono(i + lag);
    }
    return 2 * product / energy;
  }
}
