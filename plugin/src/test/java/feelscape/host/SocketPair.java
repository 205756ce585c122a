package feelscape.host;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Two AF_UNIX sockets that are connected with each other, as a shim and its child have them. */
record SocketPair(SocketChannel shim, SocketChannel child) implements AutoCloseable {

  /** Connects two by way of a folder, in which nothing may have the name {@code socket}. */
  static SocketPair in(final Path folder) throws IOException {
    final UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      return new SocketPair(SocketChannel.open(address), server.accept());
    }
  }

  @Override
  public void close() throws IOException {
    shim.close();
    child.close();
  }
}
