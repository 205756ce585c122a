package feelscape.preview.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What an MP3 file says about itself: an ID3 tag, version 2.4. */
public record Tags(String title, String mood, int beatsAMinute) {
  private static final int MAJOR_VERSION = 4;
  private static final byte UTF_8 = 3;
  private static final int HEADER = 10;

  byte[] encode() {
    final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.writeBytes(frame("TIT2", title));
    frames.writeBytes(frame("TMOO", mood));
    frames.writeBytes(frame("TBPM", Integer.toString(beatsAMinute)));
    return ByteBuffer.allocate(HEADER + frames.size())
        .put(ascii("ID3"))
        .put((byte) MAJOR_VERSION)
        .put(new byte[2])
        .putInt(sevenBits(frames.size()))
        .put(frames.toByteArray())
        .array();
  }

  private static byte[] frame(final String name, final String text) {
    final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEADER + 1 + bytes.length)
        .put(ascii(name))
        .putInt(sevenBits(1 + bytes.length))
        .putShort((short) 0)
        .put(UTF_8)
        .put(bytes)
        .array();
  }

  /** Sizes have seven bits a byte, so that none looks like the start of a frame of sound. */
  private static int sevenBits(final int size) {
    return (size & 0x7f)
        | (size >> 7 & 0x7f) << 8
        | (size >> 14 & 0x7f) << 16
        | (size >> 21 & 0x7f) << 24;
  }

  private static byte[] ascii(final String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
