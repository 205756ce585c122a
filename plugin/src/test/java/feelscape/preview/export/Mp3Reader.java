package feelscape.preview.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Walks through an MP3 file as ISO 11172-3, ID3 2.4 and LAME's first frame describe it. */
final class Mp3Reader {
  private static final int[] KILOBITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };

  private final Map<String, String> tags = new HashMap<>();
  private final ByteBuffer bytes;
  private final int rate;
  private final int firstFrame;
  private int frames;

  Mp3Reader(final byte[] file) {
    bytes = ByteBuffer.wrap(file);
    firstFrame = readTag();
    rate = (file[firstFrame + 2] >> 2 & 3) == 0 ? 44_100 : 48_000;
    int at = firstFrame;
    while (at < file.length) {
      if ((bytes.getShort(at) & 0xfffe) != 0xfffa) {
        throw new AssertionError("no MPEG 1 layer III frame at " + at);
      }
      at += 144_000 * KILOBITS[file[at + 2] >> 4 & 15] / rate + (file[at + 2] >> 1 & 1);
      frames++;
    }
    if (at != file.length) {
      throw new AssertionError("the last frame is cut off");
    }
  }

  private int readTag() {
    if (!"ID3".equals(text(0, 3)) || bytes.get(3) != 4) {
      throw new AssertionError("no ID3 2.4 tag");
    }
    final int end = 10 + size(6);
    int at = 10;
    while (at < end) {
      final int length = size(at + 4);
      tags.put(text(at, 4), text(at + 11, length - 1));
      at += 10 + length;
    }
    return end;
  }

  private int size(final int at) {
    int size = 0;
    for (int i = 0; i < 4; i++) {
      size = size << 7 | bytes.get(at + i);
    }
    return size;
  }

  private String text(final int at, final int length) {
    return new String(bytes.array(), at, length, StandardCharsets.UTF_8);
  }

  String tag(final String name) {
    return tags.getOrDefault(name, "");
  }

  int rate() {
    return rate;
  }

  /** The frames of sound that are left when a player has cut off what it is told to. */
  int musicFrames() {
    final int info = firstFrame + 36;
    if (!"Info".equals(text(info, 4)) || bytes.getInt(info + 8) != frames - 1) {
      throw new AssertionError("the first frame does not tell the number of the others");
    }
    return (frames - 1) * 1152 - (delays() >> 12) - padding();
  }

  private int delays() {
    final int at = firstFrame + 36 + 141;
    return (bytes.get(at) & 0xff) << 16 | (bytes.getShort(at + 1) & 0xffff);
  }

  private int padding() {
    return delays() & 0xfff;
  }

  /** Whether enough follows the music for a decoder, which lags by 529 frames. */
  boolean paddingFits() {
    return padding() >= 529 && padding() < 529 + 2 * 1152;
  }
}
