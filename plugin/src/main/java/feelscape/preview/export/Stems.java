package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The lanes of a mix, each by itself, with the gain of the mix. Integers are those of the sum so
 * far less those of the sum before: so the stems add up to the mix to the last bit, though each is
 * dithered.
 */
public final class Stems {
  private final FinishedSound mix;
  private final SampleFormat format;
  private final int lanes;
  private final float[] sum;
  private int written;

  /**
   * Begins with the first lane.
   *
   * @param mix of all the lanes
   * @param lanes how many will come
   */
  public Stems(final FinishedSound mix, final SampleFormat format, final int lanes) {
    this.mix = mix;
    this.format = format;
    this.lanes = lanes;
    this.sum = new float[mix.frames() * Audio.CHANNELS];
  }

  /**
   * Writes the next lane as a WAV file.
   *
   * @param out is left open
   * @param lane as long as the mix
   */
  public void write(final OutputStream out, final Audio lane, final RenderProgress progress)
      throws IOException {
    if (lane.frames() != mix.frames()) {
      throw new IllegalArgumentException(
          "a lane of " + lane.frames() + " frames is no part of a mix of " + mix.frames());
    }
    final WavStream wav = new WavStream(out, format, lane.rate(), lane.frames());
    final Gain gain = mix.gain();
    if (format == SampleFormat.FLOAT_32) {
      final Quantiser exact = new Quantiser(format, 0);
      wav.write(
          (frame, channel) -> exact.quantise(gain.at(frame) * lane.sample(channel, frame)),
          progress);
    } else {
      final Quantiser before = new Quantiser(format, seed(written));
      final Quantiser after = new Quantiser(format, seed(written + 1));
      wav.write(
          (frame, channel) -> {
            final int i = Audio.CHANNELS * frame + channel;
            final int soFar = written == 0 ? 0 : before.quantise(gain.at(frame) * sum[i]);
            sum[i] += lane.sample(channel, frame);
            return after.quantise(gain.at(frame) * sum[i]) - soFar;
          },
          progress);
    }
    written++;
  }

  /** The sum of all lanes is dithered as the mix is. */
  private long seed(final int count) {
    return count == lanes ? FinishedSound.SEED : count;
  }
}
