package feelscape.host;

import java.util.Arrays;
import java.util.Optional;

/** The types of frames, with the numbers of docs/frames.md. */
public enum FrameType {
  SHIM_HELLO(1, "hello", true),
  PING(2, "ping", true),
  OPEN(3, "open", false),
  CLOSE(4, "close", false),
  STATE(5, "state", false),
  PARAMETERS(6, "parameters", false),
  TRANSPORT(7, "transport", false),
  PANEL_OPEN(8, "panel open", false),
  PANEL_GO(9, "panel go", false),
  PANEL_SIZE(10, "panel size", false),
  PANEL_CLOSE(11, "panel close", false),
  VOICE_OPEN(12, "voice open", false),
  VOICE_NOTES(13, "voice notes", false),
  VOICE_CLOSE(14, "voice close", false),
  VOICE_SETUP(15, "voice setup", false),
  LATE_BLOCKS(16, "late blocks", false),

  CHILD_HELLO(64, "hello", true),
  REFUSAL(65, "refusal", true),
  PONG(66, "pong", true),
  PIECE(67, "piece", false),
  GESTURE_BEGIN(68, "gesture begin", false),
  VALUE(69, "value", false),
  GESTURE_END(70, "gesture end", false),
  PANEL_READY(71, "panel ready", false),
  PANEL_WANTS(72, "panel wants", false),
  FOCUS_BACK(73, "focus back", false),
  WISH(74, "wish", false),
  STATE_TAKEN(75, "state taken", false),
  PANEL_CLOSED(76, "panel closed", false),
  SOUND(77, "sound", false);

  private final int number;
  private final String label;
  private final boolean concernsProcess;

  FrameType(final int number, final String label, final boolean concernsProcess) {
    this.number = number;
    this.label = label;
    this.concernsProcess = concernsProcess;
  }

  /** The type with a number, if there is one. */
  static Optional<FrameType> of(final int number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }

  int number() {
    return number;
  }

  /** What docs/frames.md calls it. */
  String label() {
    return label;
  }

  /** Whether it belongs to no instance; only such a message asks or answers. */
  boolean concernsProcess() {
    return concernsProcess;
  }
}
