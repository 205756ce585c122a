package feelscape.host;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The child of a plugin: serves all its instances in one host process, over one connection. It ends
 * when the connection does.
 */
public final class Child {
  /** The version of docs/frames.md. */
  static final int PROTOCOL = 1;

  private final FrameChannel channel;
  private final Outbox outbox;
  private final String version;
  private final SessionFactory sessions;
  private final Panel.Factory panels;
  private final Voice.Factory voices;
  private final Log log;
  private final Map<Long, Instance> instances = new TreeMap<>();
  private final Map<Long, VoiceLink> playing = new TreeMap<>();

  /**
   * A child that has not said anything yet.
   *
   * @param version of FeelScape
   */
  public Child(
      final FrameChannel channel,
      final String version,
      final SessionFactory sessions,
      final Panel.Factory panels,
      final Voice.Factory voices,
      final Log log) {
    this.channel = channel;
    this.outbox = new Outbox(channel, log);
    this.version = version;
    this.sessions = sessions;
    this.panels = panels;
    this.voices = voices;
    this.log = log;
  }

  /** Serves until the stream ends, and tells whether that was what ended it. */
  public boolean run() {
    try (outbox) {
      return greet() && serve();
    } catch (final FrameException e) {
      log.line("the plugin does not keep to what was agreed: " + e.getMessage());
    } catch (final IOException e) {
      log.line("the plugin cannot be heard any more: " + e.getMessage());
    } finally {
      instances.values().forEach(Instance::close);
      playing.values().forEach(VoiceLink::close);
    }
    return false;
  }

  private boolean greet() throws IOException, FrameException {
    final Optional<Frame> first = channel.read();
    if (first.isEmpty()) {
      log.line("the plugin left before it said hello");
      return false;
    }
    final Frame frame = first.get();
    if (!(frame.message() instanceof FromShim.Hello hello)) {
      throw new FrameException("the first frame is " + frame.message().type().label());
    }
    final boolean agreed = hello.protocol() == PROTOCOL;
    final FromChild answer =
        agreed ? new FromChild.Hello(PROTOCOL, version) : new FromChild.Refusal(why(hello));
    outbox.send(Frame.ofProcess(frame.request(), answer));
    log.line(agreed ? "FeelScape " + version + " serves " + hello.version() : why(hello));
    return agreed;
  }

  private String why(final FromShim.Hello hello) {
    return "The plugin is FeelScape "
        + hello.version()
        + " (frames "
        + hello.protocol()
        + "), its panel is FeelScape "
        + version
        + " (frames "
        + PROTOCOL
        + "); install FeelScape again.";
  }

  private boolean serve() throws IOException, FrameException {
    for (Optional<Frame> next = channel.read(); next.isPresent(); next = channel.read()) {
      final Frame frame = next.get();
      if (!(frame.message() instanceof FromShim message)) {
        throw new FrameException(
            "the frame " + frame.message().type().label() + " is not for a child");
      }
      take(frame, message);
    }
    return true;
  }

  private void take(final Frame frame, final FromShim message) throws FrameException {
    if (message instanceof FromShim.Ping) {
      outbox.send(Frame.ofProcess(frame.request(), new FromChild.Pong()));
    } else if (message instanceof FromShim.Hello) {
      throw new FrameException("hello came twice");
    } else if (message instanceof FromShim.Open open) {
      open(frame.instance(), open);
    } else if (message instanceof FromShim.Close) {
      instance(frame.instance()).close();
      instances.remove(frame.instance());
    } else if (message instanceof FromShim.VoiceOpen open) {
      open(frame.instance(), open);
    } else if (message instanceof FromShim.VoiceNotes notes) {
      voice(frame.instance()).take(notes.score());
    } else if (message instanceof FromShim.VoiceSetUp change) {
      voice(frame.instance()).setUp(change.setup());
    } else if (message instanceof FromShim.VoiceClose) {
      voice(frame.instance()).close();
      playing.remove(frame.instance());
    } else {
      pass(instance(frame.instance()), message);
    }
  }

  /** A fault in one instance costs the others nothing. */
  private void pass(final Instance instance, final FromShim message) throws FrameException {
    try {
      instance.take(message);
    } catch (final RuntimeException e) {
      log.fault("the frame " + message.type().label() + " could not be taken", e);
    }
  }

  private void open(final long number, final FromShim.Open open) throws FrameException {
    if (instances.containsKey(number)) {
      throw new FrameException("instance " + number + " is open already");
    }
    instances.put(number, new Instance(number, open, outbox, sessions, panels, log));
  }

  private void open(final long number, final FromShim.VoiceOpen open) throws FrameException {
    if (playing.containsKey(number)) {
      throw new FrameException("voice " + number + " is open already");
    }
    playing.put(number, new VoiceLink(number, open, outbox, voices, log));
  }

  private VoiceLink voice(final long number) throws FrameException {
    final VoiceLink voice = playing.get(number);
    if (voice == null) {
      throw new FrameException("voice " + number + " is not open");
    }
    return voice;
  }

  private Instance instance(final long number) throws FrameException {
    final Instance instance = instances.get(number);
    if (instance == null) {
      throw new FrameException("instance " + number + " is not open");
    }
    return instance;
  }
}
