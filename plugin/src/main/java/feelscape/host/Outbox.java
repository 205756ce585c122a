package feelscape.host;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Frames on their way to the shim, in the order in which they were sent. Who sends never waits, not
 * even for a shim that does not read; after a failure nothing is sent any more.
 */
final class Outbox implements AutoCloseable {
  private static final long LAST_FRAMES_MS = 200;

  private final FrameChannel channel;
  private final Log log;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(new DaemonThreads("frames"));

  Outbox(final FrameChannel channel, final Log log) {
    this.channel = channel;
    this.log = log;
  }

  void send(final Frame frame) {
    send(() -> frame);
  }

  /** Sends a frame that is made when its turn comes. */
  void send(final Supplier<Frame> frame) {
    try {
      writer.execute(() -> write(frame));
    } catch (final RejectedExecutionException e) {
      // The connection has ended, and with it whoever would have listened.
    }
  }

  /** Gives what was sent a moment to go out. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(LAST_FRAMES_MS, TimeUnit.MILLISECONDS);
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(final Supplier<Frame> frame) {
    try {
      channel.write(frame.get());
    } catch (final IOException e) {
      writer.shutdownNow();
      log.line("the plugin takes nothing any more: " + e.getMessage());
    } catch (final RuntimeException e) {
      log.fault("a frame could not be made", e);
    }
  }
}
