package feelscape.bench.picture;

import java.io.IOException;
import java.io.OutputStream;

/** GIF of 256 grays that is not packed: codes are forgotten before they take a tenth bit. */
final class GiantGif {
  private static final int CODE = 9;
  private static final int FORGET = 256;
  private static final int END = 257;
  private static final int PIXELS_UNTIL_FORGET = 250;
  private static final int BLOCK = 255;

  private GiantGif() {}

  static void write(final int side, final OutputStream out) throws IOException {
    writeHeader(side, out);
    writePicture(side, out);
    out.write(';');
  }

  /** Two pictures, each with a transparent gray. */
  static void writeAnimated(final int side, final OutputStream out) throws IOException {
    writeHeader(side, out);
    for (int i = 0; i < 2; i++) {
      out.write(new byte[] {'!', (byte) 0xf9, 4, 1, 0, 0, 0, 0});
      writePicture(side, out);
    }
    out.write(';');
  }

  private static void writeHeader(final int side, final OutputStream out) throws IOException {
    out.write(new Bytes(13).letters("GIF89a").half(side).half(side).one(0xf7).array());
    for (int gray = 0; gray < 256; gray++) {
      out.write(new byte[] {(byte) gray, (byte) gray, (byte) gray});
    }
  }

  private static void writePicture(final int side, final OutputStream out) throws IOException {
    out.write(new Bytes(10).letters(",").number(0).half(side).half(side).array());
    out.write(8);
    final Noise noise = new Noise(side, 1);
    final Bits bits = new Bits();
    for (int y = 0; y < side; y++) {
      final byte[] row = noise.row(y);
      for (int x = 0; x < side; x++) {
        if (x % PIXELS_UNTIL_FORGET == 0) {
          bits.put(FORGET, CODE);
        }
        bits.put(row[x] & 0xff, CODE);
      }
      writeBlocks(bits.take(), out);
    }
    writeBlocks(bits.put(END, CODE).put(0, 7).take(), out);
    out.write(0);
  }

  private static void writeBlocks(final byte[] bytes, final OutputStream out) throws IOException {
    for (int at = 0; at < bytes.length; at += BLOCK) {
      final int length = Math.min(BLOCK, bytes.length - at);
      out.write(length);
      out.write(bytes, at, length);
    }
  }
}
