package feelscape.host;

import feelscape.event.Parameter;
import feelscape.music.Range;
import feelscape.session.ByteSink;
import feelscape.session.ByteSource;
import feelscape.session.Bytes;
import feelscape.session.StateException;
import java.util.ArrayList;
import java.util.List;

/** What the shim, the plugin's part in the host's process, tells the child. */
public sealed interface FromShim extends Message {

  /** The first message of all. */
  record Hello(int protocol, String version) implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.SHIM_HELLO;
    }

    @Override
    public void write(final ByteSink out) {
      out.u16(protocol).text(version);
    }

    static Hello read(final ByteSource in) throws StateException {
      return new Hello(in.u16(), in.text());
    }
  }

  /** Asks whether the child is well. */
  record Ping() implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.PING;
    }
  }

  /**
   * Another instance of the plugin.
   *
   * @param state as docs/state.md says; empty where there is none
   */
  record Open(String host, String hostVersion, Bytes state) implements FromShim {
    public Open {
      Payload.checkState(state, 0);
    }

    @Override
    public FrameType type() {
      return FrameType.OPEN;
    }

    @Override
    public void write(final ByteSink out) {
      out.text(host).text(hostVersion).raw(state.toArray());
    }

    static Open read(final ByteSource in) throws StateException {
      return new Open(in.text(), in.text(), Bytes.of(in.rest()));
    }
  }

  /** An instance is gone; nothing more comes for it. */
  record Close() implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.CLOSE;
    }
  }

  /**
   * The host has set a state.
   *
   * @param state as docs/state.md says
   */
  record HostState(Bytes state) implements FromShim {
    public HostState {
      Payload.checkState(state, 1);
    }

    @Override
    public FrameType type() {
      return FrameType.STATE;
    }

    @Override
    public void write(final ByteSink out) {
      out.raw(state.toArray());
    }

    static HostState read(final ByteSource in) throws StateException {
      return new HostState(Bytes.of(in.rest()));
    }
  }

  /** The host has moved parameters, in this order. */
  record Parameters(List<Move> moves) implements FromShim {
    public Parameters {
      moves = List.copyOf(moves);
      Range.check("the number of parameters", moves.size(), 0, 0xffff);
    }

    @Override
    public FrameType type() {
      return FrameType.PARAMETERS;
    }

    @Override
    public void write(final ByteSink out) {
      out.u16(moves.size());
      moves.forEach(move -> move.write(out));
    }

    static Parameters read(final ByteSource in) throws StateException {
      final List<Move> moves = new ArrayList<>();
      for (int left = in.u16(); left > 0; left--) {
        moves.add(Move.read(in));
      }
      return new Parameters(moves);
    }
  }

  /** A parameter and the allowed value that it has now. */
  record Move(Parameter parameter, double value) {
    public Move {
      Payload.checkValue(parameter, value);
    }

    void write(final ByteSink out) {
      out.u32(parameter.id()).f64(value);
    }

    static Move read(final ByteSource in) throws StateException {
      return new Move(Payload.parameter(in), in.f64());
    }
  }

  /**
   * Where the host's song is.
   *
   * @param quarters since its start
   * @param tempo in quarters a minute, above 0
   */
  record TransportMoved(boolean rolling, double quarters, double tempo) implements FromShim {
    public TransportMoved {
      Range.check("quarters", quarters, -Double.MAX_VALUE, Double.MAX_VALUE);
      Range.check("tempo", tempo, Double.MIN_VALUE, Double.MAX_VALUE);
    }

    @Override
    public FrameType type() {
      return FrameType.TRANSPORT;
    }

    @Override
    public void write(final ByteSink out) {
      out.u8(rolling ? 1 : 0).f64(quarters).f64(tempo);
    }

    static TransportMoved read(final ByteSource in) throws StateException {
      return new TransportMoved(Payload.flag("rolling", in), in.f64(), in.f64());
    }
  }

  /**
   * A window of the shim's waits for the panel, or it is to make one of its own.
   *
   * @param window its number in the window system; 0 for one of the panel's own
   * @param scale by which everything is larger than usual, 0.5..4
   * @param width in pixels
   * @param height in pixels
   * @param title of a window of its own
   */
  record PanelOpen(long window, double scale, int width, int height, String title)
      implements FromShim {
    public PanelOpen {
      Range.check("scale", scale, 0.5, 4);
      Payload.checkSide("width", width);
      Payload.checkSide("height", height);
    }

    @Override
    public FrameType type() {
      return FrameType.PANEL_OPEN;
    }

    @Override
    public void write(final ByteSink out) {
      out.u64(window).f64(scale).u32(width).u32(height).text(title);
    }

    static PanelOpen read(final ByteSource in) throws StateException {
      return new PanelOpen(
          in.u64(), in.f64(), Payload.side("width", in), Payload.side("height", in), in.text());
    }
  }

  /** Drops may be registered now. */
  record PanelGo() implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.PANEL_GO;
    }
  }

  /** The shim's window has another size, in pixels. */
  record PanelSize(int width, int height) implements FromShim {
    public PanelSize {
      Payload.checkSide("width", width);
      Payload.checkSide("height", height);
    }

    @Override
    public FrameType type() {
      return FrameType.PANEL_SIZE;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(width).u32(height);
    }

    static PanelSize read(final ByteSource in) throws StateException {
      return new PanelSize(Payload.side("width", in), Payload.side("height", in));
    }
  }

  /** The shim's window is about to go. */
  record PanelClose() implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.PANEL_CLOSE;
    }
  }

  /**
   * A voice is wanted, under a number of its own.
   *
   * @param rate frames a second
   * @param setup what it is played with, as {@link feelscape.session.VoiceSetup} encodes it; nobody
   *     has looked at it yet
   */
  record VoiceOpen(double rate, Bytes setup) implements FromShim {
    public VoiceOpen {
      Range.check("rate", rate, 8000, 384_000);
      Payload.checkSetup(setup);
    }

    @Override
    public FrameType type() {
      return FrameType.VOICE_OPEN;
    }

    @Override
    public void write(final ByteSink out) {
      out.f64(rate).raw(setup.toArray());
    }

    static VoiceOpen read(final ByteSource in) throws StateException {
      return new VoiceOpen(in.f64(), Bytes.of(in.rest()));
    }
  }

  /** A voice is played with something else from now on. */
  record VoiceSetUp(Bytes setup) implements FromShim {
    public VoiceSetUp {
      Payload.checkSetup(setup);
    }

    @Override
    public FrameType type() {
      return FrameType.VOICE_SETUP;
    }

    @Override
    public void write(final ByteSink out) {
      out.raw(setup.toArray());
    }

    static VoiceSetUp read(final ByteSource in) throws StateException {
      return new VoiceSetUp(Bytes.of(in.rest()));
    }
  }

  /** How many blocks of an instance came without the sound of its voice. */
  record LateBlocks(long count) implements FromShim {
    public LateBlocks {
      Payload.check("count", count, 0, 0xffff_ffffL);
    }

    @Override
    public FrameType type() {
      return FrameType.LATE_BLOCKS;
    }

    @Override
    public void write(final ByteSink out) {
      out.u32(count);
    }

    static LateBlocks read(final ByteSource in) throws StateException {
      return new LateBlocks(in.u32());
    }
  }

  /** What a voice plays for some frames, in place of what was said before for them. */
  record VoiceNotes(VoiceScore score) implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.VOICE_NOTES;
    }

    @Override
    public void write(final ByteSink out) {
      score.write(out);
    }

    static VoiceNotes read(final ByteSource in) throws StateException {
      return new VoiceNotes(VoiceScore.read(in));
    }
  }

  /** Nobody wants to hear the voice any more; nothing more comes for it. */
  record VoiceClose() implements FromShim {
    @Override
    public FrameType type() {
      return FrameType.VOICE_CLOSE;
    }
  }
}
