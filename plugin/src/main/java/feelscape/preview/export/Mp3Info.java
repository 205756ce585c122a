package feelscape.preview.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fills the first frame of an MP3 stream, which LAME leaves empty, with what players look for
 * there: how long the stream is, and what to cut off at both ends so that the music is as long as
 * it was, and a loop still a loop.
 */
final class Mp3Info {
  /** The samples of a channel in a frame. */
  static final int FRAME = 1152;

  /** What LAME puts before the music; decoders know of their own delay. */
  private static final int DELAY = 576;

  /** After the header and the side information of a stereo frame. */
  private static final int OFFSET = 4 + 32;

  /** Frames, bytes, where each hundredth of the time begins, quality. */
  private static final int ALL_FIELDS = 15;

  private static final int HUNDREDTHS = 100;
  private static final int KILO = 1000;
  private static final int[] KILOBITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};

  private final byte[] stream;
  private final int samples;

  Mp3Info(final byte[] stream, final int samples) {
    this.stream = stream;
    this.samples = samples;
  }

  void fill() {
    final int frames = countFrames() - 1;
    final int padding = frames * FRAME - DELAY - samples;
    ByteBuffer.wrap(stream, OFFSET, stream.length - OFFSET)
        .put(ascii("Info"))
        .putInt(ALL_FIELDS)
        .putInt(frames)
        .putInt(stream.length)
        .put(hundredths())
        .putInt(0)
        .put(ascii("LAME3.98 "))
        .put(new byte[12])
        .put((byte) (DELAY >> 4))
        .put((byte) (DELAY << 4 | padding >> 8))
        .put((byte) padding);
  }

  /** At a constant bit rate, a share of the time is the same share of the bytes. */
  private static byte[] hundredths() {
    final byte[] places = new byte[HUNDREDTHS];
    for (int i = 0; i < HUNDREDTHS; i++) {
      places[i] = (byte) (256 * i / HUNDREDTHS);
    }
    return places;
  }

  private int countFrames() {
    int count = 0;
    for (int at = 0; at + 4 <= stream.length; at += length(at)) {
      count++;
    }
    return count;
  }

  private int length(final int at) {
    final int kilobits = KILOBITS[stream[at + 2] >> 4 & 0xf];
    final int rate = RATES[stream[at + 2] >> 2 & 3];
    return FRAME / Byte.SIZE * kilobits * KILO / rate + (stream[at + 2] >> 1 & 1);
  }

  private static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
