package feelscape.host;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Frames over a stream of bytes that blocks. One thread may read while others write; each frame is
 * written whole.
 */
public final class FrameChannel implements Closeable {
  private final ByteChannel bytes;

  /** Frames over any stream, such as a socket at a path where no descriptor can be inherited. */
  public FrameChannel(final ByteChannel bytes) {
    this.bytes = bytes;
  }

  /** Frames over descriptor 0, which the shim has made a socket. */
  public static FrameChannel inherited() {
    // The same bytes as from a SocketChannel, whose classes take long to come up.
    return new FrameChannel(
        new Duplex(
            new FileInputStream(FileDescriptor.in).getChannel(),
            new FileOutputStream(FileDescriptor.in).getChannel()));
  }

  /**
   * Waits for a frame; nothing where the stream has ended.
   *
   * @throws FrameException if what arrives breaks a rule of docs/frames.md
   */
  public Optional<Frame> read() throws IOException, FrameException {
    final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (!fill(length)) {
      return Optional.empty();
    }
    final ByteBuffer body = ByteBuffer.allocate(checked(length.getInt(0) & 0xffff_ffffL));
    if (!fill(body)) {
      throw cutOff();
    }
    return Optional.of(FrameCodec.decode(body.array()));
  }

  /** Writes a frame, and waits until the stream has taken it. */
  public synchronized void write(final Frame frame) throws IOException {
    final byte[] body = FrameCodec.encode(frame);
    final ByteBuffer out =
        ByteBuffer.allocate(Integer.BYTES + body.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(body.length)
            .put(body)
            .flip();
    while (out.hasRemaining()) {
      bytes.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static int checked(final long length) throws FrameException {
    if (length < FrameCodec.LEAST_BYTES || length > FrameCodec.MOST_BYTES) {
      throw new FrameException(
          "a frame says that it has "
              + length
              + " bytes; it may have "
              + FrameCodec.LEAST_BYTES
              + " to "
              + FrameCodec.MOST_BYTES);
    }
    return (int) length;
  }

  /** Whether the buffer was filled; not where the stream ends before its first byte. */
  private boolean fill(final ByteBuffer buffer) throws IOException, FrameException {
    while (buffer.hasRemaining()) {
      if (bytes.read(buffer) < 0) {
        if (buffer.position() == 0) {
          return false;
        }
        throw cutOff();
      }
    }
    return true;
  }

  /** A descriptor that is read and written. */
  private record Duplex(FileChannel in, FileChannel out) implements ByteChannel {
    @Override
    public int read(final ByteBuffer target) throws IOException {
      return in.read(target);
    }

    @Override
    public int write(final ByteBuffer source) throws IOException {
      return out.write(source);
    }

    @Override
    public boolean isOpen() {
      return in.isOpen();
    }

    @Override
    public void close() throws IOException {
      in.close();
      out.close();
    }
  }

  private static FrameException cutOff() {
    return new FrameException("the stream ends within a frame");
  }
}
