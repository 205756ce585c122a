package feelscape.host;

import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.StateException;

/** The bytes of a {@link Frame} after its length: docs/frames.md. */
final class FrameCodec {
  /** Instance, type and request. */
  static final int LEAST_BYTES = 10;

  static final int MOST_BYTES = 2 << 20;

  private FrameCodec() {}

  static byte[] encode(final Frame frame) {
    final ByteSink out =
        new ByteSink()
            .u32(frame.instance())
            .u16(frame.message().type().number())
            .u32(frame.request());
    frame.message().write(out);
    return out.toArray();
  }

  /**
   * Reads a frame.
   *
   * @throws FrameException if the bytes break a rule of docs/frames.md
   */
  static Frame decode(final byte[] bytes) throws FrameException {
    try {
      final ByteSource header = new ByteSource("a frame", bytes);
      final long instance = header.u32();
      final FrameType type = type(header.u16());
      final long request = header.u32();
      final ByteSource payload = new ByteSource("the frame " + type.label(), header.rest());
      return frame(instance, request, type, payload);
    } catch (final StateException e) {
      throw new FrameException(e);
    }
  }

  private static FrameType type(final int number) throws FrameException {
    return FrameType.of(number)
        .orElseThrow(() -> new FrameException("a frame has the unknown type " + number));
  }

  private static Frame frame(
      final long instance, final long request, final FrameType type, final ByteSource payload)
      throws StateException, FrameException {
    try {
      final Message message = message(type, payload);
      payload.finish();
      return new Frame(instance, request, message);
    } catch (final IllegalArgumentException e) {
      throw new FrameException("the frame " + type.label() + " is damaged: " + e.getMessage());
    }
  }

  private static Message message(final FrameType type, final ByteSource in) throws StateException {
    return switch (type) {
      case SHIM_HELLO -> FromShim.Hello.read(in);
      case PING -> new FromShim.Ping();
      case OPEN -> FromShim.Open.read(in);
      case CLOSE -> new FromShim.Close();
      case STATE -> FromShim.HostState.read(in);
      case PARAMETERS -> FromShim.Parameters.read(in);
      case TRANSPORT -> FromShim.TransportMoved.read(in);
      case PANEL_OPEN -> FromShim.PanelOpen.read(in);
      case PANEL_GO -> new FromShim.PanelGo();
      case PANEL_SIZE -> FromShim.PanelSize.read(in);
      case PANEL_CLOSE -> new FromShim.PanelClose();
      case VOICE_OPEN -> FromShim.VoiceOpen.read(in);
      case VOICE_NOTES -> FromShim.VoiceNotes.read(in);
      case VOICE_CLOSE -> new FromShim.VoiceClose();
      case VOICE_SETUP -> FromShim.VoiceSetUp.read(in);
      case LATE_BLOCKS -> FromShim.LateBlocks.read(in);
      case CHILD_HELLO -> FromChild.Hello.read(in);
      case REFUSAL -> FromChild.Refusal.read(in);
      case PONG -> new FromChild.Pong();
      case PIECE -> FromChild.Piece.read(in);
      case GESTURE_BEGIN -> FromChild.GestureBegin.read(in);
      case VALUE -> FromChild.Value.read(in);
      case GESTURE_END -> FromChild.GestureEnd.read(in);
      case PANEL_READY -> FromChild.PanelReady.read(in);
      case PANEL_WANTS -> FromChild.PanelWants.read(in);
      case FOCUS_BACK -> new FromChild.FocusBack();
      case WISH -> FromChild.Wish.read(in);
      case STATE_TAKEN -> new FromChild.StateTaken();
      case PANEL_CLOSED -> new FromChild.PanelClosed();
      case SOUND -> FromChild.Sound.read(in);
    };
  }
}
