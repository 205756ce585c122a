package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.session.Bytes;
import feelscape.session.StateCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class FrameChannelTest {
  @TempDir private Path folder = Path.of("");
  private SocketPair pair;
  private FrameChannel channel;

  @BeforeEach
  void connect() throws IOException {
    pair = SocketPair.in(folder);
    channel = new FrameChannel(pair.child());
  }

  @AfterEach
  void disconnect() throws IOException {
    pair.close();
  }

  @Test
  void aFrameGoesThroughWhole() throws Exception {
    final Frame largest =
        Frame.of(1, new FromShim.HostState(Bytes.of(new byte[StateCodec.MAX_BYTES])));
    final CompletableFuture<Void> written =
        CompletableFuture.runAsync(() -> write(pair.shim(), largest));
    assertThat(channel.read()).contains(largest);
    written.join();
  }

  @Test
  void aFrameThatComesByteByByteIsReadWhole() throws Exception {
    final Frame frame = Frame.ofProcess(3, new FromShim.Hello(1, "0.1.0"));
    final byte[] body = FrameCodec.encode(frame);
    send(length(body.length));
    for (final byte next : body) {
      send(ByteBuffer.wrap(new byte[] {next}));
    }
    assertThat(channel.read()).contains(frame);
  }

  @Test
  void theEndOfTheStreamIsNoFrame() throws Exception {
    pair.shim().close();
    assertThat(channel.read()).isEmpty();
  }

  @Test
  void anEndWithinAFrameIsRefused() throws Exception {
    send(length(10));
    pair.shim().close();
    assertThatThrownBy(channel::read).hasMessage("the stream ends within a frame");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, (2 << 20) + 1, Integer.MAX_VALUE, 0xffff_ffffL})
  void aLengthOutOfRangeIsRefusedBeforeAnythingIsReadForIt(final long length) throws Exception {
    send(length(length));
    assertThatThrownBy(channel::read)
        .isInstanceOf(FrameException.class)
        .hasMessage("a frame says that it has " + length + " bytes; it may have 10 to 2097152");
  }

  private void send(final ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      pair.shim().write(bytes);
    }
  }

  private static ByteBuffer length(final long length) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) length).flip();
  }

  private static void write(final SocketChannel socket, final Frame frame) {
    try {
      new FrameChannel(socket).write(frame);
    } catch (final IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
