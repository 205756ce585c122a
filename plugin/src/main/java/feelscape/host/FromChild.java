package feelscape.host;

import feelscape.event.Parameter;
import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.Bytes;
import feelscape.session.StateException;

/** What the child tells the shim, the plugin's part in the host's process. */
public sealed interface FromChild extends Message {

  /** The answer to the shim's hello. */
  record Hello(int protocol, String version) implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.CHILD_HELLO;
    }

    @Override
    public void write(final ByteSink out) {
      out.u16(protocol).text(version);
    }

    static Hello read(final ByteSource in) throws StateException {
      return new Hello(in.u16(), in.text());
    }
  }

  /**
   * The other answer to the shim's hello; the child then exits.
   *
   * @param why a sentence for a person
   */
  record Refusal(String why) implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.REFUSAL;
    }

    @Override
    public void write(final ByteSink out) {
      out.text(why);
    }

    static Refusal read(final ByteSource in) throws StateException {
      return new Refusal(in.text());
    }
  }

  /** The answer to a ping: the child is well. */
  record Pong() implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.PONG;
    }
  }

  /**
   * A finished piece to play.
   *
   * @param state as docs/state.md says
   */
  record Piece(Bytes state) implements FromChild {
    public Piece {
      Payload.checkState(state, 1);
    }

    @Override
    public FrameType type() {
      return FrameType.PIECE;
    }

    @Override
    public void write(final ByteSink out) {
      out.raw(state.toArray());
    }

    static Piece read(final ByteSource in) throws StateException {
      return new Piece(Bytes.of(in.rest()));
    }
  }

  /** A person has taken hold of a knob. */
  record GestureBegin(Parameter parameter) implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.GESTURE_BEGIN;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(parameter.id());
    }

    static GestureBegin read(final ByteSource in) throws StateException {
      return new GestureBegin(Payload.parameter(in));
    }
  }

  /** A person has moved a knob. */
  record Value(Parameter parameter, double value) implements FromChild {
    public Value {
      Payload.checkValue(parameter, value);
    }

    @Override
    public FrameType type() {
      return FrameType.VALUE;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(parameter.id()).f64(value);
    }

    static Value read(final ByteSource in) throws StateException {
      return new Value(Payload.parameter(in), in.f64());
    }
  }

  /** A person has let go of a knob. */
  record GestureEnd(Parameter parameter) implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.GESTURE_END;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(parameter.id());
    }

    static GestureEnd read(final ByteSource in) throws StateException {
      return new GestureEnd(Payload.parameter(in));
    }
  }

  /** The panel has been painted for the first time; it needs at least so many pixels. */
  record PanelReady(int leastWidth, int leastHeight) implements FromChild {
    public PanelReady {
      Payload.checkSide("least width", leastWidth);
      Payload.checkSide("least height", leastHeight);
    }

    @Override
    public FrameType type() {
      return FrameType.PANEL_READY;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(leastWidth).u32(leastHeight);
    }

    static PanelReady read(final ByteSource in) throws StateException {
      return new PanelReady(Payload.side("least width", in), Payload.side("least height", in));
    }
  }

  /** The panel asks for another size, in pixels. */
  record PanelWants(int width, int height) implements FromChild {
    public PanelWants {
      Payload.checkSide("width", width);
      Payload.checkSide("height", height);
    }

    @Override
    public FrameType type() {
      return FrameType.PANEL_WANTS;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(width).u32(height);
    }

    static PanelWants read(final ByteSource in) throws StateException {
      return new PanelWants(Payload.side("width", in), Payload.side("height", in));
    }
  }

  /** The keyboard belongs to the host again. */
  record FocusBack() implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.FOCUS_BACK;
    }
  }

  /**
   * What to save from now on; the piece that is played stays.
   *
   * @param state as docs/state.md says, of that piece
   */
  record Wish(Bytes state) implements FromChild {
    public Wish {
      Payload.checkState(state, 1);
    }

    @Override
    public FrameType type() {
      return FrameType.WISH;
    }

    @Override
    public void write(final ByteSink out) {
      out.raw(state.toArray());
    }

    static Wish read(final ByteSource in) throws StateException {
      return new Wish(Bytes.of(in.rest()));
    }
  }

  /** A person has closed the panel's own window; the shim answers that the panel is to close. */
  record PanelClosed() implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.PANEL_CLOSED;
    }
  }

  /** A state that the host has set was looked at; pieces from here on know of it. */
  record StateTaken() implements FromChild {
    @Override
    public FrameType type() {
      return FrameType.STATE_TAKEN;
    }
  }

  /**
   * The sound of a voice.
   *
   * @param first the frame on which it begins
   * @param samples left and right by turns, 1 is full scale
   */
  record Sound(long first, Samples samples) implements FromChild {
    public Sound {
      Payload.check("first frame", first, 0, VoiceSpan.MOST_FRAMES);
    }

    @Override
    public FrameType type() {
      return FrameType.SOUND;
    }

    @Override
    public void write(final ByteSink out) {
      out.u64(first).raw(samples.toBytes());
    }

    static Sound read(final ByteSource in) throws StateException {
      return new Sound(in.u64(), Samples.ofBytes(in.rest()));
    }
  }
}
