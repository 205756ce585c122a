package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.chain.LookAhead;
import java.util.Arrays;

/**
 * Holds peaks under a ceiling by turning the sound down around them: smoothly, from 5 ms before
 * each peak to 5 ms after it.
 */
final class Limiter {
  private static final double REACH_SECONDS = 0.005;

  private final Audio audio;
  private final Ends ends;
  private final int reach;

  Limiter(final Audio audio, final Ends ends) {
    this.audio = audio;
    this.ends = ends;
    this.reach = (int) StrictMath.round(REACH_SECONDS * audio.rate());
  }

  /** The gain that brings the sound to a level, but no peak above the ceiling. */
  Gain limit(final double level, final double ceiling, final RenderProgress progress) {
    final float[] curve = smooth(needed(level, ceiling, progress));
    return frame -> level * curve[frame];
  }

  /** The factor that each frame by itself needs. */
  private float[] needed(final double level, final double ceiling, final RenderProgress progress) {
    final float[] needed = new float[audio.frames()];
    Arrays.fill(needed, 1);
    final TruePeakMeter meter = new TruePeakMeter(audio, frame -> level, ends);
    for (int chunk = 0; chunk < meter.chunks(); chunk++) {
      progress.report(chunk, meter.chunks());
      if (meter.exceeds(chunk, ceiling)) {
        final int first = chunk * TruePeakMeter.CHUNK;
        for (int i = 0; i < TruePeakMeter.CHUNK && first + i < needed.length; i++) {
          needed[first + i] = (float) Math.min(1, ceiling / meter.peak(i));
        }
      }
    }
    return needed;
  }

  private float[] smooth(final float[] factors) {
    final float[] smooth = new float[factors.length];
    final LookAhead gains = new LookAhead(reach);
    for (int i = -2 * reach; i < factors.length + reach; i++) {
      final float gain = gains.next(at(factors, i));
      if (i >= reach) {
        smooth[i - reach] = gain;
      }
    }
    return smooth;
  }

  /** Around silence the factors go on as they begin and end. */
  private float at(final float[] factors, final int wanted) {
    final int frame = ends.frame(wanted, factors.length);
    return factors[frame < 0 ? Math.max(0, Math.min(wanted, factors.length - 1)) : frame];
  }
}
