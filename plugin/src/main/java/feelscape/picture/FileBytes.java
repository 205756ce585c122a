package feelscape.picture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file whose bytes are looked at here and there, through a window that is held in memory. Looking
 * past the end is an {@link EndOfFile}, never a value.
 */
final class FileBytes implements Closeable {
  private static final int WINDOW = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;

  /** The file ends before what was asked for. */
  static final class EndOfFile extends IOException {
    private static final long serialVersionUID = 1;
  }

  private FileBytes(final FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static FileBytes open(final Path file) throws IOException {
    final FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel);
    } catch (final IOException e) {
      channel.close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  /** The first bytes, fewer when the file is shorter. */
  byte[] head(final int most) throws IOException {
    return slice(0, (int) Math.min(most, size));
  }

  byte[] slice(final long at, final int length) throws IOException {
    require(at, length);
    final ByteBuffer buffer = ByteBuffer.allocate(length);
    fill(buffer, at);
    return buffer.array();
  }

  /** Fills {@code target} as far as the file reaches, and says how far. */
  int read(final long at, final byte[] target, final int offset, final int length)
      throws IOException {
    final int available = (int) Math.min(length, Math.max(0, size - at));
    int done = 0;
    while (done < available) {
      u8(at + done);
      final int inWindow = (int) (at + done - windowStart);
      final int piece = Math.min(available - done, windowLength - inWindow);
      System.arraycopy(window, inWindow, target, offset + done, piece);
      done += piece;
    }
    return done;
  }

  int u8(final long at) throws IOException {
    if (at < windowStart || at >= windowStart + windowLength) {
      move(at);
    }
    return window[(int) (at - windowStart)] & 0xff;
  }

  int u16(final long at, final Endian endian) throws IOException {
    final int first = u8(at);
    final int second = u8(at + 1);
    return endian == Endian.BIG ? (first << 8) | second : (second << 8) | first;
  }

  long u32(final long at, final Endian endian) throws IOException {
    final long first = u16(at, endian);
    final long second = u16(at + 2, endian);
    return endian == Endian.BIG ? (first << 16) | second : (second << 16) | first;
  }

  int s32(final long at, final Endian endian) throws IOException {
    return (int) u32(at, endian);
  }

  /** Four characters, as the names of chunks are. */
  String name(final long at) throws IOException {
    return new String(slice(at, 4), StandardCharsets.ISO_8859_1);
  }

  /** Where {@code value} stands next, from {@code at} on. */
  long find(final int value, final long at) throws IOException {
    long position = at;
    while (u8(position) != value) { // brings the window there
      int next = (int) (position - windowStart) + 1;
      while (next < windowLength && (window[next] & 0xff) != value) {
        next++;
      }
      position = windowStart + next;
    }
    return position;
  }

  /** Makes sure that the file holds {@code length} bytes from {@code at} on. */
  void require(final long at, final long length) throws EndOfFile {
    if (at < 0 || length < 0 || at > size - length) {
      throw new EndOfFile();
    }
  }

  private void move(final long at) throws IOException {
    require(at, 1);
    windowStart = at;
    windowLength = (int) Math.min(WINDOW, size - at);
    fill(ByteBuffer.wrap(window, 0, windowLength), at);
  }

  private void fill(final ByteBuffer buffer, final long at) throws IOException {
    long position = at;
    while (buffer.hasRemaining()) {
      final int read = channel.read(buffer, position);
      if (read < 0) {
        throw new EndOfFile();
      }
      position += read;
    }
    buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
