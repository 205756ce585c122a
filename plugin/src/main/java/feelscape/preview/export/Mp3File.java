package feelscape.preview.export;

import de.sciss.jump3r.lowlevel.LameEncoder;
import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.sound.sampled.AudioFormat;

/** Writes MP3 files by jump3r, which is LAME in Java: 256 kbit/s, joint stereo. */
final class Mp3File {
  private static final int KILOBITS = 256;
  private static final int BYTES = Short.BYTES;

  private Mp3File() {}

  static void write(
      final OutputStream out,
      final FinishedSound sound,
      final Tags tags,
      final RenderProgress progress)
      throws IOException {
    final byte[] stream = encode(sound, progress);
    new Mp3Info(stream, sound.frames()).fill();
    out.write(tags.encode());
    out.write(stream);
  }

  private static byte[] encode(final FinishedSound sound, final RenderProgress progress) {
    final LameEncoder encoder =
        new LameEncoder(
            new AudioFormat(sound.rate(), Short.SIZE, Audio.CHANNELS, true, false),
            KILOBITS,
            LameEncoder.CHANNEL_MODE_JOINT_STEREO,
            LameEncoder.QUALITY_HIGH,
            false);
    try {
      return encode(sound, encoder, progress);
    } finally {
      encoder.close();
    }
  }

  private static byte[] encode(
      final FinishedSound sound, final LameEncoder encoder, final RenderProgress progress) {
    final Quantiser quantiser = new Quantiser(SampleFormat.PCM_16, FinishedSound.SEED);
    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    final byte[] encoded = new byte[encoder.getMP3BufferSize()];
    final byte[] block = new byte[Mp3Info.FRAME * Audio.CHANNELS * BYTES];
    for (int from = 0; from < sound.frames(); from += Mp3Info.FRAME) {
      progress.report(from, sound.frames());
      final int frames = Math.min(Mp3Info.FRAME, sound.frames() - from);
      final int size = fill(block, sound, from, frames, quantiser);
      stream.write(encoded, 0, encoder.encodeBuffer(block, 0, size, encoded));
    }
    stream.write(encoded, 0, encoder.encodeFinish(encoded));
    progress.report(sound.frames(), sound.frames());
    return stream.toByteArray();
  }

  private static int fill(
      final byte[] block,
      final FinishedSound sound,
      final int from,
      final int frames,
      final Quantiser quantiser) {
    int size = 0;
    for (int frame = from; frame < from + frames; frame++) {
      for (int channel = 0; channel < Audio.CHANNELS; channel++) {
        final int number = quantiser.quantise(sound.sample(channel, frame));
        block[size++] = (byte) number;
        block[size++] = (byte) (number >> Byte.SIZE);
      }
    }
    return size;
  }
}
