package feelscape.bench.picture;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG of 8-bit colours, unfiltered and hardly packed. */
final class GiantPng {
  private static final int PIECE = 1 << 16;

  /** Where each pass of an interlaced PNG begins and how far apart its columns and rows are. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private GiantPng() {}

  static void write(final int side, final OutputStream out) throws IOException {
    write(side, new DataOutputStream(out), 0, new int[][] {{0, 0, 1, 1}});
  }

  static void writeInterlaced(final int side, final OutputStream out) throws IOException {
    write(side, new DataOutputStream(out), 1, ADAM7);
  }

  private static void write(
      final int side, final DataOutputStream out, final int interlaced, final int[][] passes)
      throws IOException {
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    final ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    writeChunk(out, "IHDR", header.put((byte) 8).put((byte) 2).put(12, (byte) interlaced).array());
    final Noise noise = new Noise(side, 3);
    final Deflater plain = new Deflater(Deflater.NO_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(new Chunks(out), plain, PIECE)) {
      for (final int[] pass : passes) {
        for (int y = pass[1]; y < side; y += pass[3]) {
          packed.write(0); // no filter
          packed.write(noise.row(pass[0], y, pass[2]));
        }
      }
    }
    writeChunk(out, "IEND", new byte[0]);
  }

  private static void writeChunk(
      final DataOutputStream out, final String name, final byte[] payload) throws IOException {
    final CRC32 sum = new CRC32();
    final byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    sum.update(letters);
    sum.update(payload);
    out.writeInt(payload.length);
    out.write(letters);
    out.write(payload);
    out.writeInt((int) sum.getValue());
  }

  /** Each write becomes a chunk of pixels; closing leaves the file open. */
  private static final class Chunks extends OutputStream {
    private final DataOutputStream out;

    Chunks(final DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(final int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException {
      writeChunk(out, "IDAT", Arrays.copyOfRange(bytes, offset, offset + length));
    }
  }
}
