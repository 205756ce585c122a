package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.Decibels;
import feelscape.preview.RenderProgress;

/** Finds the gain that makes a sound as loud as others: its loudness, and no peak too high. */
final class Master {
  /** Integrated loudness, as streaming services play music. */
  static final double LUFS = -16;

  /** The highest true peak, in decibels below full scale: room for lossy codecs. */
  static final double CEILING = -1;

  /** The limiter is held a little lower, since its own movement makes new peaks. */
  private static final double LIMIT = -1.2;

  /** What limiting takes from the loudness is given back in at most so many rounds. */
  private static final int ROUNDS = 5;

  private static final double CLOSE_ENOUGH = 0.02;

  private final Audio audio;
  private final Ends ends;
  private final RenderProgress progress;

  private Master(final Audio audio, final Ends ends, final RenderProgress progress) {
    this.audio = audio;
    this.ends = ends;
    this.progress = progress;
  }

  /** The gain of a mix. Silence, and what is too short to have a loudness, stays as it is. */
  static Gain of(final Audio mix, final Ends ends, final RenderProgress progress) {
    return new Master(mix, ends, progress).gain();
  }

  private Gain gain() {
    final double loudness = Loudness.integrated(audio, Gain.NONE, progress);
    final double level = Double.isInfinite(loudness) ? 1 : Decibels.toFactor(LUFS - loudness);
    final double peak = new TruePeakMeter(audio, Gain.NONE, ends).highest(progress);
    if (level * peak < Decibels.toFactor(CEILING)) {
      return frame -> level;
    }
    return underCeiling(limited(level));
  }

  private Gain limited(final double wanted) {
    final Limiter limiter = new Limiter(audio, ends);
    double level = wanted;
    Gain gain = Gain.NONE;
    for (int round = 0; round < ROUNDS; round++) {
      gain = limiter.limit(level, Decibels.toFactor(LIMIT), progress);
      final double missing = LUFS - Loudness.integrated(audio, gain, progress);
      if (Double.isInfinite(missing) || Math.abs(missing) < CLOSE_ENOUGH) {
        break;
      }
      level *= Decibels.toFactor(missing);
    }
    return gain;
  }

  private Gain underCeiling(final Gain gain) {
    final double peak = new TruePeakMeter(audio, gain, ends).highest(progress);
    final double down = Math.min(1, Decibels.toFactor(CEILING) / peak * 0.9999);
    return frame -> down * gain.at(frame);
  }
}
