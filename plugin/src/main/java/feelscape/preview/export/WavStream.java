package feelscape.preview.export;

import feelscape.preview.Audio;
import feelscape.preview.RenderProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WAV file being written: its header, then its samples. */
final class WavStream {
  private static final short PCM = 1;
  private static final short IEEE_FLOAT = 3;
  private static final short EXTENSIBLE = (short) 0xfffe;

  /** What follows the format's two bytes in the name of a format inside an extensible header. */
  private static final byte[] SUBFORMAT = {
    0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71
  };

  private static final int LEFT_AND_RIGHT = 3;
  private static final int BLOCK = 4096;

  private final OutputStream out;
  private final SampleFormat format;
  private final int rate;
  private final int frames;

  /**
   * Begins a file.
   *
   * @param out is left open
   * @param rate frames a second
   * @param frames how many will follow
   */
  WavStream(final OutputStream out, final SampleFormat format, final int rate, final int frames) {
    this.out = out;
    this.format = format;
    this.rate = rate;
    this.frames = frames;
  }

  /** Gives the numbers of the samples, asked for one by one in the order of the file. */
  @FunctionalInterface
  interface Numbers {
    int at(int frame, int channel);
  }

  void write(final Numbers numbers, final RenderProgress progress) throws IOException {
    writeHeader();
    final byte[] block = new byte[BLOCK * frameBytes()];
    for (int from = 0; from < frames; from += BLOCK) {
      progress.report(from, frames);
      final int to = Math.min(from + BLOCK, frames);
      int size = 0;
      for (int frame = from; frame < to; frame++) {
        for (int channel = 0; channel < Audio.CHANNELS; channel++) {
          int number = numbers.at(frame, channel);
          for (int i = 0; i < format.bytes(); i++) {
            block[size++] = (byte) number;
            number >>= Byte.SIZE;
          }
        }
      }
      out.write(block, 0, size);
    }
    progress.report(frames, frames);
  }

  private int frameBytes() {
    return Audio.CHANNELS * format.bytes();
  }

  private void writeHeader() throws IOException {
    final ByteBuffer description = description().flip();
    final boolean counted = format == SampleFormat.FLOAT_32;
    final int dataBytes = Math.multiplyExact(frames, frameBytes());
    final int before = 4 + 8 + description.limit() + (counted ? 12 : 0) + 8;
    final byte[] bytes = new byte[8 + before];
    final ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt(Math.addExact(before, dataBytes)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(description.limit()).put(description);
    if (counted) {
      header.put(ascii("fact")).putInt(4).putInt(frames);
    }
    header.put(ascii("data")).putInt(dataBytes);
    out.write(bytes);
  }

  /** The format: the old short form where it is unambiguous, for 16 bits. */
  private ByteBuffer description() {
    return switch (format) {
      case PCM_16 -> common(PCM, 16);
      case FLOAT_32 -> common(IEEE_FLOAT, 18).putShort((short) 0);
      case PCM_24 ->
          common(EXTENSIBLE, 40)
              .putShort((short) 22)
              .putShort((short) format.bits())
              .putInt(LEFT_AND_RIGHT)
              .putShort(PCM)
              .put(SUBFORMAT);
    };
  }

  private ByteBuffer common(final short tag, final int size) {
    return littleEndian(size)
        .putShort(tag)
        .putShort((short) Audio.CHANNELS)
        .putInt(rate)
        .putInt(rate * frameBytes())
        .putShort((short) frameBytes())
        .putShort((short) format.bits());
  }

  private static ByteBuffer littleEndian(final int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
