package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.predict.MoodPredictor;
import feelscape.preset.ShippedStyles;
import feelscape.session.Bytes;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a shim says and whatever a session holds: a child goes on, or ends and says why. */
@Timeout(120)
final class HostileShimTest {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");
  private static final Path STATE =
      Path.of("..", "native-bridge", "test", "fixtures", "state-v1.bin");
  private static final int HEADER = 20;
  private static final FromShim.PanelOpen PANEL = new FromShim.PanelOpen(77, 1, 800, 600, "");

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(new DaemonThreads("worker"));
  private final List<Session> sessions = new ArrayList<>();
  private SocketPair pair;
  private FrameChannel shim;

  @BeforeEach
  void connect() throws Exception {
    pair = SocketPair.in(folder);
    shim = new FrameChannel(pair.shim());
  }

  @AfterEach
  void stop() throws IOException {
    pair.close();
    worker.shutdownNow();
  }

  /** Altered at any place, but with a checksum that is right, as only malice makes them. */
  @Test
  void aStateThatMeansHarmCostsNothing() throws Exception {
    final byte[] golden = Files.readAllBytes(STATE);
    final CompletableFuture<Boolean> child = start();
    greet();
    for (int seed = 1; seed <= 300; seed++) {
      final SplittableRandom random = new SplittableRandom(seed);
      shim.write(Frame.of(seed, new FromShim.Open("Ardour", "7.3", altered(golden, random))));
      if (seed % 10 == 0) {
        shim.write(Frame.of(seed, PANEL));
      }
      shim.write(Frame.of(seed, new FromShim.HostState(altered(golden, random))));
      settle();
      sessions.get(sessions.size() - 1).view();
      shim.write(Frame.of(seed, new FromShim.Close()));
    }
    settle();
    assertThat(logged()).contains(" keeps what it had: ").doesNotContain("Exception");
    pair.shim().close();
    assertThat(child.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsSaidIsTakenOrEndsTheChildInWords() throws Exception {
    int ended = 0;
    for (int seed = 1; seed <= 150; seed++) {
      log.reset();
      final CompletableFuture<Boolean> child = start();
      greet();
      sayAnything(new SplittableRandom(seed));
      pair.shim().shutdownOutput();
      final boolean well = child.get(20, TimeUnit.SECONDS);
      ended += well ? 0 : 1;
      assertThat(logged())
          .as("seed %d", seed)
          .doesNotContain("Exception")
          .matches(words -> well || words.contains("the plugin does not keep to what was agreed"));
      pair.close();
      Files.delete(folder.resolve("socket"));
      connect();
    }
    assertThat(ended).isBetween(50, 149);
  }

  /** Frames that are right, in an order that may be wrong; then, mostly, one that is not. */
  private void sayAnything(final SplittableRandom random) throws IOException {
    final List<Frame> frames =
        FrameCodecTest.frames().filter(frame -> frame.message() instanceof FromShim).toList();
    shim.write(Frame.of(1, new FromShim.Open("Ardour", "7.3", Bytes.of(new byte[0]))));
    shim.write(Frame.of(1, PANEL));
    shim.write(Frame.of(5, new FromShim.VoiceOpen(48_000, Bytes.of(new byte[0]))));
    for (int i = random.nextInt(8); i > 0; i--) {
      final Frame frame = frames.get(random.nextInt(frames.size()));
      if (frame.instance() == 5 || frame.message() instanceof FromShim.Ping) {
        shim.write(frame);
      }
    }
    final byte[] last = FrameCodec.encode(frames.get(random.nextInt(frames.size())));
    if (random.nextInt(4) > 0) {
      alter(last, 0, random);
    }
    final int announced = random.nextInt(8) == 0 ? random.nextInt() : last.length;
    final ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES + last.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(announced)
            .put(last)
            .flip();
    pair.shim().write(bytes);
  }

  private static Bytes altered(final byte[] golden, final SplittableRandom random) {
    final byte[] bytes =
        random.nextInt(4) == 0
            ? Arrays.copyOf(golden, HEADER + random.nextInt(golden.length))
            : golden.clone();
    alter(bytes, random.nextInt(10) == 0 ? 0 : HEADER, random);
    final CRC32 checksum = new CRC32();
    checksum.update(bytes, HEADER, bytes.length - HEADER);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(12, bytes.length - HEADER)
        .putInt(16, (int) checksum.getValue());
    return Bytes.of(bytes);
  }

  private static void alter(final byte[] bytes, final int from, final SplittableRandom random) {
    for (int i = random.nextInt(4); i >= 0 && bytes.length > from; i--) {
      bytes[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt();
    }
  }

  private CompletableFuture<Boolean> start() throws Exception {
    final Pipeline pipeline =
        new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), new AnnealingComposer());
    final Child child =
        new Child(
            new FrameChannel(pair.child()),
            "0.1.0",
            port -> session(pipeline, port),
            (session, where, listener) -> new NoPanel(),
            Humming::new,
            new Log(new PrintStream(log, true, StandardCharsets.UTF_8), () -> Instant.EPOCH));
    return CompletableFuture.supplyAsync(child::run);
  }

  private Session session(final Pipeline pipeline, final SessionPort port) {
    final Session session =
        new Session(pipeline, worker, port, new MidiExport(() -> folder, worker));
    sessions.add(session);
    return session;
  }

  private void greet() throws Exception {
    shim.write(Frame.ofProcess(1, new FromShim.Hello(1, "0.1.0")));
    assertThat(shim.read()).isPresent();
  }

  private void settle() throws Exception {
    shim.write(Frame.ofProcess(1000, new FromShim.Ping()));
    Frame next = shim.read().orElseThrow();
    while (!(next.message() instanceof FromChild.Pong)) {
      next = shim.read().orElseThrow();
    }
  }

  private String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** A panel that nobody sees. */
  private record NoPanel() implements Panel {
    @Override
    public void go() {}

    @Override
    public void resize(final int width, final int height) {}

    @Override
    public void close() {}
  }
}
