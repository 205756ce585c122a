package feelscape.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes sound as a WAV file: 16-bit PCM, as loud as it goes without clipping. */
public final class WavFile {
  /** -1 dB below full scale: room for what a player's filters add between the samples. */
  private static final double PEAK = 0.891;

  private static final int BYTES = Short.BYTES;
  private static final int HEADER = 44;

  private WavFile() {}

  /**
   * Writes the sound, scaled so that its peak lies 1 dB below full scale.
   *
   * @param out is left open
   */
  public static void write(final OutputStream out, final Audio audio) throws IOException {
    out.write(header(audio));
    writeFrames(out, audio);
  }

  private static byte[] header(final Audio audio) {
    final int frameBytes = Audio.CHANNELS * BYTES;
    final int dataBytes = Math.multiplyExact(audio.frames(), frameBytes);
    final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt(HEADER - 8 + dataBytes).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) Audio.CHANNELS);
    header.putInt(audio.rate()).putInt(audio.rate() * frameBytes);
    header.putShort((short) frameBytes).putShort((short) Short.SIZE);
    header.put(ascii("data")).putInt(dataBytes);
    return header.array();
  }

  private static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void writeFrames(final OutputStream out, final Audio audio) throws IOException {
    final float peak = audio.peak();
    final double gain = peak == 0 ? 0 : PEAK * Short.MAX_VALUE / peak;
    for (int i = 0; i < audio.frames(); i++) {
      writeSample(out, gain * audio.left(i));
      writeSample(out, gain * audio.right(i));
    }
  }

  private static void writeSample(final OutputStream out, final double value) throws IOException {
    final int sample = (int) StrictMath.round(value);
    out.write(sample);
    out.write(sample >> 8);
  }
}
