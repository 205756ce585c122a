package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.anneal.AnnealingComposer;
import feelscape.event.Parameter;
import feelscape.music.PerLane;
import feelscape.panel.PanelModel;
import feelscape.panel.Shelf;
import feelscape.picture.Examples;
import feelscape.predict.MoodPredictor;
import feelscape.preference.PreferenceStore;
import feelscape.preset.ShippedStyles;
import feelscape.session.Activity;
import feelscape.session.Bytes;
import feelscape.session.MidiExport;
import feelscape.session.Pipeline;
import feelscape.session.Session;
import feelscape.session.SessionPort;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.Transport;
import java.awt.Component;
import java.awt.EventQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A child and a shim in one process, with a real socket between them. */
@Timeout(30)
final class ChildTest {
  private static final Path WEIGHTS = Path.of("..", "presets", "models", "mood.weights");
  private static final Path STATE =
      Path.of("..", "native-bridge", "test", "fixtures", "state-v1.bin");
  private static final FromShim.Open FRESH =
      new FromShim.Open("Ardour", "7.3", Bytes.of(new byte[0]));
  private static final Bytes NO_SETUP = Bytes.of(new byte[0]);
  private static final FromShim.PanelOpen WINDOW = new FromShim.PanelOpen(77, 1, 800, 600, "");
  private static final FromShim.PanelOpen EMBEDDED = new FromShim.PanelOpen(78, 1, 800, 600, "");
  private static final FromShim.PanelOpen GONE = new FromShim.PanelOpen(79, 1, 800, 600, "");

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(new DaemonThreads("worker"));
  private final List<Session> sessions = new ArrayList<>();
  private final List<String> panel = new ArrayList<>();
  private final List<Panel.Listener> listeners = new ArrayList<>();
  private final AtomicInteger heard = new AtomicInteger();
  private SocketPair pair;
  private FrameChannel shim;
  private CompletableFuture<Boolean> child;

  @BeforeEach
  void start() throws Exception {
    pair = SocketPair.in(folder);
    shim = new FrameChannel(pair.shim());
    final Pipeline pipeline =
        new Pipeline(MoodPredictor.load(WEIGHTS), ShippedStyles.read(), new AnnealingComposer());
    final Child serving =
        new Child(
            new FrameChannel(pair.child()),
            "0.1.0",
            port -> session(pipeline, port),
            this::openPanel,
            Humming::new,
            childLog());
    child = CompletableFuture.supplyAsync(serving::run);
  }

  @AfterEach
  void stop() throws IOException {
    pair.close();
    child.join();
    worker.shutdownNow();
  }

  @Test
  void helloIsAnsweredWithHello() throws Exception {
    shim.write(Frame.ofProcess(5, new FromShim.Hello(1, "0.1.0")));
    assertThat(shim.read()).contains(Frame.ofProcess(5, new FromChild.Hello(1, "0.1.0")));
  }

  @Test
  void anotherProtocolIsRefusedInASentenceThatNamesBothVersions() throws Exception {
    shim.write(Frame.ofProcess(5, new FromShim.Hello(2, "0.9.0")));
    final Frame answer = shim.read().orElseThrow();
    assertThat(answer.request()).isEqualTo(5);
    assertThat(answer.message())
        .isEqualTo(
            new FromChild.Refusal(
                "The plugin is FeelScape 0.9.0 (frames 2), its panel is FeelScape 0.1.0"
                    + " (frames 1); install FeelScape again."));
    assertThat(child.get(5, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void aPingIsAnsweredUnderItsNumber() throws Exception {
    greet();
    shim.write(Frame.ofProcess(41, new FromShim.Ping()));
    shim.write(Frame.ofProcess(42, new FromShim.Ping()));
    assertThat(shim.read()).contains(Frame.ofProcess(41, new FromChild.Pong()));
    assertThat(shim.read()).contains(Frame.ofProcess(42, new FromChild.Pong()));
  }

  @Test
  void aVoiceSoundsUnderANumberOfItsOwnUntilItIsClosed() throws Exception {
    greet();
    send(4, new FromShim.VoiceOpen(48_000, NO_SETUP));
    send(4, new FromShim.VoiceNotes(score(100)));
    assertThat(shim.read())
        .contains(
            Frame.of(
                4, new FromChild.Sound(100, Samples.of(new float[] {0.5f, 0.5f, 0.5f, 0.5f}))));
    send(4, new FromShim.VoiceSetUp(Bytes.of(new byte[] {1, 0, 0})));
    send(4, new FromShim.VoiceNotes(score(102)));
    assertThat(shim.read().orElseThrow())
        .isEqualTo(
            Frame.of(
                4, new FromChild.Sound(102, Samples.of(new float[] {0.25f, 0.25f, 0.25f, 0.25f}))));
    send(4, new FromShim.VoiceSetUp(Bytes.of(new byte[] {9, 9, 9})));
    send(4, new FromShim.VoiceNotes(score(104)));
    assertThat(shim.read()).as("what is not understood is the usual").isPresent();
    assertThat(logged()).contains("the preview is as usual");
    send(4, new FromShim.VoiceClose());
    send(4, new FromShim.VoiceNotes(score(106)));
    assertThat(child.get(5, TimeUnit.SECONDS)).isFalse();
    assertThat(logged()).contains("voice 4 is not open");
  }

  private static VoiceScore score(final long from) {
    return new VoiceScore(
        new VoiceSpan(from, from + 2, false, true, 0, 0, PerLane.of(lane -> 0)), List.of());
  }

  @Test
  void theEndOfTheStreamEndsTheChildWell() throws Exception {
    greet();
    send(1, FRESH);
    pair.shim().close();
    assertThat(child.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStateOfTheHostIsTheSessionsFirstTake() throws Exception {
    greet();
    send(3, new FromShim.Open("Ardour", "7.3", golden()));
    settle();
    assertThat(sessions.get(0).view().state())
        .contains(StateCodec.decode(golden().toArray()).state());
    assertThat(sessions.get(0).view().host()).isEqualTo("Ardour");
  }

  @Test
  void aStateThatCannotBeReadIsToldAndCostsNothing() throws Exception {
    greet();
    send(1, new FromShim.Open("Ardour", "7.3", golden()));
    send(1, new FromShim.HostState(Bytes.of(new byte[] {1, 2, 3})));
    settle();
    assertThat(sessions.get(0).view().state())
        .contains(StateCodec.decode(golden().toArray()).state());
    assertThat(sessions.get(0).view().activity())
        .isEqualTo(
            new Activity.Failed("this is no state of FeelScape: it does not begin with FeelScap"));
    assertThat(logged()).contains("instance 1 keeps what it had: this is no state of FeelScape");
  }

  @Test
  void aStateOfANewerVersionIsNamedAsOne() throws Exception {
    greet();
    final byte[] newer = golden().toArray();
    newer[8] = 2;
    send(1, new FromShim.Open("Ardour", "7.3", Bytes.of(newer)));
    settle();
    assertThat(sessions.get(0).view().activity())
        .isInstanceOfSatisfying(
            Activity.Failed.class,
            failed -> assertThat(failed.message()).contains("of a newer FeelScape"));
  }

  @Test
  void everyStateIsAnsweredSoThatPiecesOfBeforeCanBeTold() throws Exception {
    greet();
    send(2, new FromShim.Open("Ardour", "7.3", golden()));
    assertThat(shim.read()).contains(Frame.of(2, new FromChild.StateTaken()));
    send(2, new FromShim.HostState(golden()));
    assertThat(shim.read()).contains(Frame.of(2, new FromChild.StateTaken()));
    send(2, new FromShim.HostState(Bytes.of(new byte[] {1, 2, 3})));
    assertThat(shim.read()).contains(Frame.of(2, new FromChild.StateTaken()));
  }

  @Test
  void whatTheHostMovesReachesTheSessionAndIsNotSentBack() throws Exception {
    greet();
    send(1, FRESH);
    send(
        1,
        new FromShim.Parameters(
            List.of(
                new FromShim.Move(Parameter.TEMPERATURE, 0.75),
                new FromShim.Move(Parameter.LATCH, 2))));
    send(1, new FromShim.TransportMoved(true, 17.5, 187));
    settle();
    assertThat(sessions.get(0).view().settings().temperature()).isEqualTo(0.75);
    assertThat(sessions.get(0).view().settings().value(Parameter.LATCH)).isEqualTo(2);
    assertThat(sessions.get(0).view().transport()).isEqualTo(new Transport(true, 17.5, 187));
  }

  @Test
  void aKnobMovedInThePanelIsAGestureForTheHost() throws Exception {
    greet();
    send(6, FRESH);
    settle();
    sessions.get(0).beginGesture(Parameter.TEMPERATURE);
    sessions.get(0).set(Parameter.TEMPERATURE, 0.5);
    sessions.get(0).endGesture(Parameter.TEMPERATURE);
    assertThat(shim.read())
        .contains(Frame.of(6, new FromChild.GestureBegin(Parameter.TEMPERATURE)));
    assertThat(shim.read()).contains(Frame.of(6, new FromChild.Value(Parameter.TEMPERATURE, 0.5)));
    assertThat(shim.read()).contains(Frame.of(6, new FromChild.GestureEnd(Parameter.TEMPERATURE)));
  }

  @Test
  void twoInstancesComposeAndEachGetsItsOwnPiece() throws Exception {
    greet();
    send(1, FRESH);
    send(2, FRESH);
    settle();
    sessions.get(0).setBars(4);
    sessions.get(1).setBars(8);
    sessions.forEach(session -> session.openPicture(Examples.SUNSET));
    assertThat(barsOfTwoPieces()).containsExactlyInAnyOrder("1: 4", "2: 8");
  }

  @Test
  void nothingComesOfAClosedInstance() throws Exception {
    greet();
    send(1, FRESH);
    send(2, FRESH);
    send(1, new FromShim.Close());
    settle();
    sessions.get(0).set(Parameter.TEMPERATURE, 0.5);
    sessions.get(1).set(Parameter.TEMPERATURE, 0.6);
    assertThat(shim.read()).contains(Frame.of(2, new FromChild.Value(Parameter.TEMPERATURE, 0.6)));
  }

  @Test
  void aPanelHearsOfItsWindowAndTheShimOfThePanel() throws Exception {
    greet();
    send(1, FRESH);
    send(1, WINDOW);
    send(1, new FromShim.PanelGo());
    send(1, new FromShim.PanelSize(900, 700));
    settle();
    listeners.get(0).ready(640, 400);
    listeners.get(0).wants(1000, 800);
    listeners.get(0).focusBack();
    listeners.get(0).closed();
    assertThat(shim.read()).contains(Frame.of(1, new FromChild.PanelReady(640, 400)));
    assertThat(shim.read()).contains(Frame.of(1, new FromChild.PanelWants(1000, 800)));
    assertThat(shim.read()).contains(Frame.of(1, new FromChild.FocusBack()));
    assertThat(shim.read()).contains(Frame.of(1, new FromChild.PanelClosed()));
    send(1, new FromShim.PanelClose());
    send(1, WINDOW);
    settle();
    assertThat(panel).containsExactly("open in 77", "go", "900 by 700", "close", "open in 77");
  }

  @Test
  void aClosedInstanceClosesItsPanel() throws Exception {
    greet();
    send(1, FRESH);
    send(1, WINDOW);
    send(1, new FromShim.Close());
    settle();
    assertThat(panel).containsExactly("open in 77", "close");
  }

  @Test
  void aPanelHearsOfItsSessionWhileItIsOpenAndNotAfterwards() throws Exception {
    greet();
    send(1, FRESH);
    for (int i = 0; i < 20; i++) {
      send(1, EMBEDDED);
      send(1, new FromShim.PanelClose());
    }
    send(1, GONE);
    send(1, new FromShim.PanelClose());
    settleWithPanels();
    assertThat(panel.stream().filter("close"::equals)).hasSize(20);
    assertThat(logged()).contains("the panel could not be shown in window 79");
    assertThat(hearings(new Transport(true, 1, 120))).isZero();
    send(1, EMBEDDED);
    settleWithPanels();
    assertThat(hearings(new Transport(true, 2, 120))).isEqualTo(1);
  }

  @Test
  void aWishIsSavedByTheHostAndTakenUpByThePanelOfTheNextLife() throws Exception {
    greet();
    send(1, FRESH);
    settle();
    sessions.get(0).setBars(4);
    sessions.get(0).openPicture(Examples.SUNSET);
    final Frame asked = shim.read().orElseThrow();
    assertThat(asked.message()).isInstanceOf(FromChild.Wish.class);
    final Bytes saved = ((FromChild.Wish) asked.message()).state();
    final Bytes piece = piece();
    send(2, new FromShim.Open("Ardour", "7.3", saved));
    settle();
    assertThat(sessions.get(1).view().activity()).isEqualTo(Activity.IDLE);
    send(2, WINDOW);
    assertThat(piece()).isEqualTo(piece);
  }

  @Test
  void aWishThatTheHostSetsUnderAnOpenPanelIsTakenUpAtOnce() throws Exception {
    greet();
    send(1, FRESH);
    settle();
    sessions.get(0).setBars(4);
    sessions.get(0).openPicture(Examples.SUNSET);
    final Bytes saved = ((FromChild.Wish) shim.read().orElseThrow().message()).state();
    final Bytes piece = piece();
    send(2, FRESH);
    send(2, WINDOW);
    send(2, new FromShim.HostState(saved));
    assertThat(piece()).isEqualTo(piece);
  }

  static Stream<Arguments> strayFrames() {
    return Stream.of(
        stray(Frame.of(9, new FromShim.Close()), "instance 9 is not open"),
        stray(Frame.of(9, new FromShim.PanelGo()), "instance 9 is not open"),
        stray(Frame.of(1, FRESH), "instance 1 is open already"),
        stray(
            Frame.of(1, new FromShim.PanelGo()),
            "the frame panel go came, but instance 1 has no panel"),
        stray(Frame.ofProcess(1, new FromShim.Hello(1, "0.1.0")), "hello came twice"),
        stray(Frame.of(1, new FromChild.FocusBack()), "the frame focus back is not for a child"));
  }

  @ParameterizedTest
  @MethodSource("strayFrames")
  void aFrameAtTheWrongTimeEndsTheChildWithASentence(final Frame stray, final String sentence)
      throws Exception {
    greet();
    send(1, FRESH);
    shim.write(stray);
    assertThat(child.get(5, TimeUnit.SECONDS)).isFalse();
    assertThat(logged()).contains("the plugin does not keep to what was agreed: " + sentence);
  }

  @Test
  void nothingIsDoneBeforeHello() throws Exception {
    send(1, FRESH);
    assertThat(child.get(5, TimeUnit.SECONDS)).isFalse();
    assertThat(sessions).isEmpty();
    assertThat(logged()).contains("the first frame is open");
  }

  @Test
  void theNameOfAHostCannotForgeALineOfTheLog() throws Exception {
    greet();
    send(1, new FromShim.Open("Ardour\nall is well", "7.3", Bytes.of(new byte[0])));
    settle();
    assertThat(logged().lines()).noneMatch(line -> line.startsWith("all is well"));
  }

  @Test
  void aFaultInOneInstanceCostsTheOthersNothing() throws Exception {
    greet();
    send(1, FRESH);
    send(2, FRESH);
    send(1, new FromShim.PanelOpen(13, 1, 800, 600, ""));
    send(2, new FromShim.Parameters(List.of(new FromShim.Move(Parameter.TEMPERATURE, 1))));
    settle();
    assertThat(sessions.get(1).view().settings().temperature()).isEqualTo(1);
    assertThat(logged()).contains("the frame panel open could not be taken");
  }

  private Session session(final Pipeline pipeline, final SessionPort port) {
    final Session session =
        new Session(pipeline, worker, port, new MidiExport(() -> folder, worker));
    sessions.add(session);
    return session;
  }

  private Panel openPanel(
      final Session session, final FromShim.PanelOpen where, final Panel.Listener listener) {
    if (where.window() == 13) {
      throw new IllegalStateException("no luck");
    }
    if (where.window() != WINDOW.window()) {
      return EmbeddedPanel.factory(this::content, this::window, childLog())
          .open(session, where, listener);
    }
    panel.add("open in " + where.window());
    listeners.add(listener);
    return new Panel() {
      @Override
      public void go() {
        panel.add("go");
      }

      @Override
      public void resize(final int width, final int height) {
        panel.add(width + " by " + height);
      }

      @Override
      public void close() {
        panel.add("close");
      }
    };
  }

  /** A model that asks for the time whenever it hears that the song has moved. */
  private PanelContent content(final Session session, final double scale) {
    final PanelModel model =
        new PanelModel(session, preferences(), new Shelf(), scale, heard::incrementAndGet);
    return new PanelContent(new JPanel(), () -> {}, model::close);
  }

  private PreferenceStore preferences() {
    final Path file = folder.resolve("panel.properties");
    return new PreferenceStore(file, UnaryOperator.identity(), worker);
  }

  private HostWindow window(final FromShim.PanelOpen where, final Panel.Listener listener) {
    if (where.window() == GONE.window()) {
      throw new IllegalStateException("there is no such window");
    }
    return new HostWindow() {
      @Override
      public void show(final Component content, final int width, final int height) {}

      @Override
      public void resize(final int width, final int height) {}

      @Override
      public void close() {
        panel.add("close");
      }
    };
  }

  private int hearings(final Transport moved) {
    heard.set(0);
    sessions.get(0).transport(moved);
    return heard.get();
  }

  private Log childLog() {
    return new Log(new PrintStream(log, true, StandardCharsets.UTF_8), () -> Instant.EPOCH);
  }

  private void settleWithPanels() throws Exception {
    settle();
    EventQueue.invokeAndWait(() -> {});
  }

  private void greet() throws Exception {
    shim.write(Frame.ofProcess(1, new FromShim.Hello(1, "0.1.0")));
    assertThat(shim.read()).isPresent();
  }

  private void send(final long instance, final FromShim message) throws IOException {
    shim.write(Frame.of(instance, message));
  }

  /** Waits until the child has taken all that was sent; of states it says so before. */
  private void settle() throws Exception {
    shim.write(Frame.ofProcess(1000, new FromShim.Ping()));
    Frame next = shim.read().orElseThrow();
    while (next.message() instanceof FromChild.StateTaken) {
      next = shim.read().orElseThrow();
    }
    assertThat(next).isEqualTo(Frame.ofProcess(1000, new FromChild.Pong()));
  }

  private List<String> barsOfTwoPieces() throws Exception {
    final List<String> bars = new ArrayList<>();
    while (bars.size() < 2) {
      final Frame frame = shim.read().orElseThrow();
      if (frame.message() instanceof FromChild.Piece piece) {
        final State state = StateCodec.decode(piece.state().toArray()).state();
        bars.add(frame.instance() + ": " + state.recipe().orElseThrow().bars());
      }
    }
    return bars;
  }

  private Bytes piece() throws Exception {
    while (true) {
      if (shim.read().orElseThrow().message() instanceof FromChild.Piece piece) {
        return piece.state();
      }
    }
  }

  private String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  private static Bytes golden() throws IOException {
    return Bytes.of(Files.readAllBytes(STATE));
  }

  private static Arguments stray(final Frame frame, final String sentence) {
    return Arguments.of(frame, sentence);
  }
}
