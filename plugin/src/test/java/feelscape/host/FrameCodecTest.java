package feelscape.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feelscape.event.Parameter;
import feelscape.music.PerLane;
import feelscape.session.ByteSink;
import feelscape.session.Bytes;
import feelscape.session.StateCodec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FrameCodecTest {
  private static final VoiceScore SCORE =
      new VoiceScore(
          new VoiceSpan(
              1L << 40,
              (1L << 40) + 480,
              true,
              false,
              -(1L << 40),
              0.4,
              PerLane.of(lane -> lane.index() * 32)),
          List.of(
              new VoiceNote(1L << 40, true, 9, 36, 127),
              new VoiceNote((1L << 40) + 480, false, 15, 127, 0)));

  private static final Bytes STATE = Bytes.of(new byte[] {1, 2, 3});

  static Stream<Frame> frames() {
    return Stream.of(
        Frame.ofProcess(1, new FromShim.Hello(1, "0.1.0")),
        Frame.ofProcess(0xffff_ffffL, new FromShim.Ping()),
        Frame.of(1, new FromShim.Open("Ardour", "7.3 – ü", STATE)),
        Frame.of(1, new FromShim.Open("", "", Bytes.of(new byte[0]))),
        Frame.of(0xffff_ffffL, new FromShim.Close()),
        Frame.of(1, new FromShim.HostState(STATE)),
        Frame.of(
            7,
            new FromShim.Parameters(
                List.of(
                    new FromShim.Move(Parameter.TEMPERATURE, 0.3),
                    new FromShim.Move(Parameter.TRANSPOSE, -24)))),
        Frame.of(1, new FromShim.TransportMoved(true, -1.5, 187)),
        Frame.of(1, new FromShim.PanelOpen(0x3a0_0007L, 1.25, 800, 600, "FeelScape")),
        Frame.of(1, new FromShim.PanelGo()),
        Frame.of(1, new FromShim.PanelSize(1, 32_767)),
        Frame.of(1, new FromShim.PanelClose()),
        Frame.of(5, new FromShim.VoiceOpen(44_100, Bytes.of(new byte[] {1, 2, 3}))),
        Frame.of(5, new FromShim.VoiceNotes(SCORE)),
        Frame.of(5, new FromShim.VoiceSetUp(Bytes.of(new byte[] {4, 5}))),
        Frame.of(5, new FromShim.LateBlocks(70_000)),
        Frame.of(5, new FromShim.VoiceClose()),
        Frame.ofProcess(1, new FromChild.Hello(1, "0.1.0")),
        Frame.ofProcess(1, new FromChild.Refusal("The versions differ.")),
        Frame.ofProcess(2, new FromChild.Pong()),
        Frame.of(1, new FromChild.Piece(STATE)),
        Frame.of(1, new FromChild.GestureBegin(Parameter.SWING)),
        Frame.of(1, new FromChild.Value(Parameter.SWING, 62.5)),
        Frame.of(1, new FromChild.GestureEnd(Parameter.SWING)),
        Frame.of(1, new FromChild.PanelReady(640, 400)),
        Frame.of(1, new FromChild.PanelWants(900, 700)),
        Frame.of(1, new FromChild.FocusBack()),
        Frame.of(1, new FromChild.Wish(STATE)),
        Frame.of(1, new FromChild.StateTaken()),
        Frame.of(1, new FromChild.PanelClosed()),
        Frame.of(5, new FromChild.Sound(1L << 40, Samples.of(new float[] {0.5f, -0.5f, 0, 2}))));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameIsReadAsItWasWritten(final Frame frame) throws Exception {
    assertThat(FrameCodec.decode(FrameCodec.encode(frame))).isEqualTo(frame);
  }

  @Test
  void noTypeIsLeftOut() {
    assertThat(frames().map(frame -> frame.message().type())).contains(FrameType.values());
  }

  @Test
  void theBytesAreThoseOfThePage() {
    assertThat(hex(Frame.ofProcess(9, new FromShim.Hello(1, "0.1"))))
        .isEqualTo("00000000" + "0100" + "09000000" + "0100" + "0300" + "302e31");
    assertThat(hex(Frame.of(258, new FromChild.Value(Parameter.TEMPERATURE, 1))))
        .isEqualTo("02010000" + "4500" + "00000000" + "02000000" + "000000000000f03f");
    assertThat(hex(Frame.of(1, new FromShim.PanelOpen(5, 2, 3, 4, ""))))
        .isEqualTo(
            "01000000"
                + "0800"
                + "00000000"
                + "0500000000000000"
                + "0000000000000040"
                + "03000000"
                + "04000000"
                + "0000");
  }

  static Stream<Arguments> damaged() {
    return Stream.of(
        damaged(0, 1, out -> {}, "the frame hello ends too early"),
        damaged(0, 1, out -> out.u16(1).u16(2).u8('x'), "the frame hello ends too early"),
        damaged(
            0,
            1,
            out -> out.u16(1).u16(1).u8(0xff),
            "the frame hello holds a text that is not UTF-8"),
        damaged(0, 2, out -> out.u8(0), "the frame ping has 1 bytes too many"),
        damaged(
            1, 2, out -> {}, "the frame ping is damaged: instance is 1; it must be within 0..0"),
        damaged(
            0,
            4,
            out -> {},
            "the frame close is damaged: instance is 0; it must be within 1..4294967295"),
        damaged(
            1,
            5,
            out -> {},
            "the frame state is damaged: the size of the state is 0; it must be within 1..1048576"),
        damaged(
            1,
            3,
            out -> out.text("").text("").raw(new byte[StateCodec.MAX_BYTES + 1]),
            "the frame open is damaged: the size of the state is 1048577;"
                + " it must be within 0..1048576"),
        damaged(1, 6, out -> out.u16(2).u32(2).f64(0.5), "the frame parameters ends too early"),
        damaged(
            1,
            6,
            out -> out.u16(1).u32(99).f64(0.5),
            "the frame parameters is damaged: there is no parameter 99"),
        damaged(
            1,
            6,
            out -> out.u16(1).u32(2).f64(1.5),
            "the frame parameters is damaged: temperature is 1.5; it must be within 0.0..1.0"),
        damaged(
            1,
            6,
            out -> out.u16(1).u32(6).f64(0.5),
            "the frame parameters is damaged: transpose is 0.5; it must be a whole number"),
        damaged(
            1,
            6,
            out -> out.u16(1).u32(2).f64(Double.NaN),
            "the frame parameters holds something that is not a number"),
        damaged(
            1,
            7,
            out -> out.u8(2).f64(0).f64(120),
            "the frame transport is damaged: rolling is 2; it must be within 0..1"),
        damaged(
            1,
            8,
            out -> out.u64(1).f64(5).u32(1).u32(1).u16(0),
            "the frame panel open is damaged: scale is 5.0; it must be within 0.5..4.0"),
        damaged(
            1,
            10,
            out -> out.u32(0xffff_ffffL).u32(1),
            "the frame panel size is damaged: width is 4294967295; it must be within 1..32767"),
        damaged(1, 99, out -> {}, "a frame has the unknown type 99"));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void aDamagedFrameIsRefusedInASentence(final byte[] bytes, final String sentence) {
    assertThatThrownBy(() -> FrameCodec.decode(bytes))
        .isInstanceOf(FrameException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @MethodSource("infiniteTransports")
  void aTransportWithoutEndIsRefused(final double quarters, final double tempo) {
    final byte[] bytes = bytes(1, 7, out -> out.u8(1).f64(quarters).f64(tempo));
    assertThatThrownBy(() -> FrameCodec.decode(bytes)).isInstanceOf(FrameException.class);
  }

  static Stream<Arguments> infiniteTransports() {
    return Stream.of(
        Arguments.of(Double.POSITIVE_INFINITY, 120.0),
        Arguments.of(0.0, Double.POSITIVE_INFINITY),
        Arguments.of(0.0, 0.0),
        Arguments.of(0.0, -1.0));
  }

  @Test
  void onlyWhatConcernsTheProcessMayAsk() {
    final byte[] bytes = new ByteSink().u32(1).u16(FrameType.PANEL_GO.number()).u32(5).toArray();
    assertThatThrownBy(() -> FrameCodec.decode(bytes))
        .hasMessage("the frame panel go is damaged: request is 5; it must be within 0..0");
  }

  @Test
  void whateverArrivesIsReadOrRefusedInOneLine() {
    final SplittableRandom random = new SplittableRandom(1);
    final List<byte[]> whole = frames().map(FrameCodec::encode).toList();
    for (int i = 0; i < 100_000; i++) {
      readOrRefuse(mutated(whole.get(random.nextInt(whole.size())), random));
    }
  }

  private static void readOrRefuse(final byte[] bytes) {
    try {
      assertThat(FrameCodec.encode(FrameCodec.decode(bytes))).isEqualTo(bytes);
    } catch (final FrameException e) {
      assertThat(e.getMessage()).isNotBlank().hasLineCount(1);
    }
  }

  /** Another length, and some other bytes. */
  private static byte[] mutated(final byte[] bytes, final SplittableRandom random) {
    final int size = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 8) : bytes.length;
    final byte[] mutated = Arrays.copyOf(bytes, size);
    for (int changes = random.nextInt(4); changes > 0 && size > 0; changes--) {
      mutated[random.nextInt(size)] = (byte) random.nextInt();
    }
    return mutated;
  }

  private static Arguments damaged(
      final int instance, final int type, final Consumer<ByteSink> payload, final String sentence) {
    return Arguments.of(bytes(instance, type, payload), sentence);
  }

  private static byte[] bytes(
      final int instance, final int type, final Consumer<ByteSink> payload) {
    final ByteSink out = new ByteSink().u32(instance).u16(type).u32(0);
    payload.accept(out);
    return out.toArray();
  }

  private static String hex(final Frame frame) {
    return HexFormat.of().formatHex(FrameCodec.encode(frame));
  }
}
