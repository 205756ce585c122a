package feelscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.event.Parameter;
import feelscape.host.Frame;
import feelscape.host.FrameChannel;
import feelscape.host.FromChild;
import feelscape.host.FromShim;
import feelscape.music.MusicParameters;
import feelscape.predict.HighestMusic;
import feelscape.predict.MoodPredictor;
import feelscape.preset.ShippedStyles;
import feelscape.session.Bytes;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.SavedSession;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.State;
import feelscape.session.StateCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The process that a plugin starts, in a home of its own: which model it composes with. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class ChildProcessTest {
  private static final Path WEIGHTS = Console.ROOT.resolve("presets/models/mood.weights");

  @TempDir private Path home = Path.of("");
  private Path own = home;
  private Path log = home;

  @BeforeEach
  void makeTheHome() throws IOException {
    own = Files.createDirectories(home.resolve("settings/feelscape")).resolve("own.weights");
    log = home.resolve("log");
  }

  private @Nullable Process child;

  @AfterEach
  void end() {
    if (child != null) {
      child.destroyForcibly();
    }
  }

  @Test
  void aPersonsOwnModelInTheSettingsFolderComposes() throws Exception {
    HighestMusic.write(own);
    final MusicParameters music = composed();
    assertThat(music.tempo()).isEqualTo(HighestMusic.TEMPO);
    assertThat(music.averagePitch()).isEqualTo(HighestMusic.AVERAGE_PITCH);
    assertThat(log).content().doesNotContain("own.weights");
  }

  @Test
  void oneThatIsDamagedIsNamedAndTheShippedOneComposes() throws Exception {
    final MusicParameters shipped = composed();
    HighestMusic.write(own);
    final byte[] bytes = Files.readAllBytes(own);
    bytes[bytes.length - 1] ^= 1;
    Files.write(own, bytes);
    assertThat(composed()).isEqualTo(shipped);
    assertThat(log).content().contains("own.weights: is damaged");
  }

  /** The music of the example picture, for which the session that the child opens has a wish. */
  private MusicParameters composed() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      child = start(((InetSocketAddress) server.getLocalAddress()).getPort());
      try (FrameChannel shim = new FrameChannel(server.accept())) {
        shim.write(Frame.ofProcess(1, new FromShim.Hello(1, Main.version())));
        shim.write(Frame.of(1, new FromShim.Open("Ardour", "7.3", wish())));
        // Without a screen there is no panel, but somebody looks.
        shim.write(Frame.of(1, new FromShim.PanelOpen(77, 1, 800, 600, "")));
        return piece(shim).prediction().orElseThrow().parameters();
      }
    }
  }

  /** With a socket for its descriptor 0, as the shim starts it. */
  private Process start(final int port) throws IOException {
    final List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "exec \"$@\" 0<>/dev/tcp/127.0.0.1/" + port, "child"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.awt.headless=true");
    command.add("-Dfeelscape.home=" + Console.ROOT);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("feelscape.cli.Main", "child"));
    final ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("settings").toString());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static State piece(final FrameChannel shim) throws Exception {
    while (true) {
      if (shim.read().orElseThrow().message() instanceof FromChild.Piece piece) {
        return StateCodec.decode(piece.state().toArray()).state();
      }
    }
  }

  /** What a host saves while the example picture waits to be composed. */
  private Bytes wish() throws Exception {
    final List<SavedSession> wishes = new ArrayList<>();
    final Pipeline pipeline =
        new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), new AnnealingComposer());
    try (Session session =
        new Session(
            pipeline, never -> {}, new Wishes(wishes), new MidiExport(() -> home, never -> {}))) {
      session.openPicture(Console.SUNSET);
    }
    return Bytes.of(StateCodec.encode(wishes.get(0)));
  }

  /** A host that only writes down what is wished. */
  private record Wishes(List<SavedSession> heard) implements SessionPort {
    @Override
    public void piece(final SavedSession session) {}

    @Override
    public void loaded() {}

    @Override
    public void wish(final SavedSession session) {
      heard.add(session);
    }

    @Override
    public void beginGesture(final Parameter parameter) {}

    @Override
    public void set(final Parameter parameter, final double value) {}

    @Override
    public void endGesture(final Parameter parameter) {}
  }
}
