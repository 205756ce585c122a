package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.io.IOException;
import java.io.OutputStream;

/** A mix at its final level, on its way into files. */
public final class FinishedSound {
  /** Of the noise that dithers a mix. */
  static final long SEED = 0x6c6f6669;

  private final Audio audio;
  private final Gain gain;

  private FinishedSound(final Audio audio, final Gain gain) {
    this.audio = audio;
    this.gain = gain;
  }

  /** Brings a mix to -16 LUFS, its true peak under -1 dB; its last tenth of a second fades. */
  public static FinishedSound of(final Audio mix, final RenderProgress progress) {
    return new FinishedSound(mix, Fade.atEnd(mix, Master.of(mix, Ends.SILENCE, progress)));
  }

  /** The same of a mix that repeats without a seam. */
  public static FinishedSound ofLoop(final Audio loop, final RenderProgress progress) {
    return new FinishedSound(loop, Master.of(loop, Ends.ITSELF, progress));
  }

  public int frames() {
    return audio.frames();
  }

  int rate() {
    return audio.rate();
  }

  Gain gain() {
    return gain;
  }

  double sample(final int channel, final int frame) {
    return gain.at(frame) * audio.sample(channel, frame);
  }

  /** All of it at its level, before it is rounded for a file. */
  public Audio audio() {
    final float[] samples = new float[frames() * Audio.CHANNELS];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sample(i % Audio.CHANNELS, i / Audio.CHANNELS);
    }
    return new Audio(rate(), samples);
  }

  /**
   * Writes a WAV file.
   *
   * @param out is left open
   */
  public void writeWav(
      final OutputStream out, final SampleFormat format, final RenderProgress progress)
      throws IOException {
    final Quantiser quantiser = new Quantiser(format, SEED);
    new WavStream(out, format, rate(), frames())
        .write((frame, channel) -> quantiser.quantise(sample(channel, frame)), progress);
  }

  /**
   * Writes an MP3 file.
   *
   * @param out is left open
   */
  public void writeMp3(final OutputStream out, final Tags tags, final RenderProgress progress)
      throws IOException {
    Mp3File.write(out, this, tags, progress);
  }
}
