package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import feelscape.preview.chain.Sinc;
import java.util.Arrays;

/**
 * The peaks that a player's filter finds between the samples: four points a frame, as ITU-R
 * BS.1770-4 has it in its second annex, by a windowed sinc.
 */
final class TruePeakMeter {
  /** How many frames are looked at together. */
  static final int CHUNK = 64;

  private static final int POINTS = 4;

  /** How many samples to either side bear on a point. */
  private static final int REACH = 12;

  private static final double[][] FILTERS = filters();
  private static final double MOST_GAIN = mostGain();

  private final Audio audio;
  private final Gain gain;
  private final Ends ends;
  private final double[] samples = new double[CHUNK + 2 * REACH];
  private final double[] peaks = new double[CHUNK];

  TruePeakMeter(final Audio audio, final Gain gain, final Ends ends) {
    this.audio = audio;
    this.gain = gain;
    this.ends = ends;
  }

  private static double[][] filters() {
    final double[][] filters = new double[POINTS - 1][];
    for (int point = 1; point < POINTS; point++) {
      filters[point - 1] = Sinc.filter(REACH, (double) point / POINTS);
    }
    return filters;
  }

  /** No point is further from zero than this many times the largest sample. */
  private static double mostGain() {
    double most = 1;
    for (final double[] filter : FILTERS) {
      double sum = 0;
      for (final double tap : filter) {
        sum += Math.abs(tap);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** The highest peak, 1 being full scale. */
  double highest(final RenderProgress progress) {
    double highest = 0;
    for (int chunk = 0; chunk < chunks(); chunk++) {
      progress.report(chunk, chunks());
      if (exceeds(chunk, highest)) {
        for (final double peak : peaks) {
          highest = Math.max(highest, peak);
        }
      }
    }
    return highest;
  }

  int chunks() {
    return (audio.frames() + CHUNK - 1) / CHUNK;
  }

  /** Looks at a chunk, closely only where one of its peaks could lie above a level. */
  boolean exceeds(final int chunk, final double level) {
    Arrays.fill(peaks, 0);
    boolean close = false;
    for (int channel = 0; channel < Audio.CHANNELS; channel++) {
      if (MOST_GAIN * load(chunk, channel) > level) {
        raisePeaks();
        close = true;
      }
    }
    return close;
  }

  /** The peak at a frame of the chunk that {@link #exceeds} a level, and on the way to the next. */
  double peak(final int frameOfChunk) {
    return peaks[frameOfChunk];
  }

  /** Fetches a chunk with what lies around it, and tells its largest sample. */
  private double load(final int chunk, final int channel) {
    double largest = 0;
    final int first = chunk * CHUNK - (REACH - 1);
    for (int i = 0; i < samples.length; i++) {
      final int frame = ends.frame(first + i, audio.frames());
      samples[i] = frame < 0 ? 0 : gain.at(frame) * audio.sample(channel, frame);
      largest = Math.max(largest, Math.abs(samples[i]));
    }
    return largest;
  }

  private void raisePeaks() {
    for (int i = 0; i < CHUNK; i++) {
      double peak = Math.max(peaks[i], Math.abs(samples[i + REACH - 1]));
      for (final double[] filter : FILTERS) {
        double sum = 0;
        for (int tap = 0; tap < filter.length; tap++) {
          sum += filter[tap] * samples[i + tap];
        }
        peak = Math.max(peak, Math.abs(sum));
      }
      peaks[i] = peak;
    }
  }
}
