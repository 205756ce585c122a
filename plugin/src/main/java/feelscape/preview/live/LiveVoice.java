package feelscape.preview.live;

import feelscape.preview.Audio;
import feelscape.preview.Engine;
import feelscape.preview.SoundFont;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import feelscape.preview.chain.LofiSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;

/**
 * Makes sound of notes that are told a little ahead of time, and told again when the future turns
 * out otherwise. What has sounded has sounded: a note that should not be is ended at once, and one
 * that should have been begins late. [one thread]
 */
public final class LiveVoice implements AutoCloseable {
  /** How far back a note may still be taken back, in seconds; the plugin looks ahead less far. */
  private static final double MEMORY = 1;

  /** The synthesiser leaves room for many voices; four lanes are 10 dB softer than a track. */
  static final float GAIN = 3;

  /** Up to here sound is what it is; above it bends, and never reaches full scale. */
  private static final float KNEE = 0.7f;

  private static final int DRUMS = 9;
  private static final int KICK = 36;

  private final int memory;
  private final Synthesiser synthesiser;
  private final LiveChain chain;
  private final NoteQueue notes;
  private final Set<Integer> loaded = new TreeSet<>();
  private final Map<Integer, Integer> programs = new TreeMap<>();

  /** The frame with which the synthesiser began, the next that it makes, and the first wanted. */
  private long origin = -1;

  private long position;
  private long wanted;

  private LiveVoice(final int rate, final Synthesiser synthesiser) {
    this.memory = (int) (MEMORY * rate);
    this.synthesiser = synthesiser;
    chain = new LiveChain(rate);
    notes = new NoteQueue(memory);
  }

  /**
   * Starts a voice without instruments: they are loaded when they are needed.
   *
   * @param rate frames a second
   * @throws SoundFontException if the SoundFont is damaged
   */
  public static LiveVoice open(final Engine engine, final int rate, final SoundFont font)
      throws SoundFontException {
    return new LiveVoice(rate, engine.open(rate, font));
  }

  /** From now on a channel plays by an instrument; what sounds goes on. */
  public void program(final int channel, final int program) throws SoundFontException {
    final Integer before = programs.put(channel, program);
    if (before != null && before == program) {
      return;
    }
    if (loaded.add(program)) {
      synthesiser.load(Set.of(program));
    }
    if (origin >= 0) {
      send(ShortMessage.PROGRAM_CHANGE, channel, program, 0, position);
    }
  }

  /** Takes up all that sounds from a span's first frame on, in place of what was told for then. */
  public void tell(final Span span, final List<Note> told) {
    if (origin < 0 || span.anew() || span.from() > position + memory) {
      begin(span);
    }
    final long at = Math.max(span.from(), position);
    if (span.rolling()) {
      chain.place(at, span.song() + at - span.from());
    }
    chain.set(settings(span));
    notes.tell(span.from(), told, position);
  }

  /** Begins so that the synthesiser's grains lie as they do where it plays the song from 0. */
  private void begin(final Span span) {
    if (origin >= 0) {
      synthesiser.restart();
    }
    wanted = span.from();
    origin = Math.max(0, wanted - Math.floorMod(span.song(), (long) synthesiser.grain()));
    position = origin;
    notes.clear();
    chain.restart(origin, settings(span));
    chain.place(origin, span.song() - (wanted - origin));
    programs.forEach(
        (channel, program) -> send(ShortMessage.PROGRAM_CHANGE, channel, program, 0, position));
  }

  private static LofiSettings settings(final Span span) {
    final LofiSettings all = LofiSettings.lofi(span.lofi());
    return span.rolling() ? all : all.withoutDust();
  }

  /** The first frame of the sound that comes next. */
  public long next() {
    return Math.max(wanted, position - chain.hold());
  }

  /**
   * The sound of what is sure until a frame, as far as it is made: the synthesiser makes so many
   * frames at once, and the chain holds some back.
   *
   * @return left and right by turns, 1 is full scale; the first is that of {@link #next}
   */
  public float[] play(final long until) {
    final long first = next();
    final long end =
        Math.max(position, until - Math.floorMod(until - origin, (long) synthesiser.grain()));
    notes.play(end, this::play);
    final int frames = (int) (end - position);
    final float[] samples = new float[frames * Audio.CHANNELS];
    synthesiser.read(samples, frames);
    chain.process(samples, frames);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bent(samples[i] * GAIN);
    }
    position = end;
    final int given = (int) (next() - first) * Audio.CHANNELS;
    return Arrays.copyOfRange(samples, samples.length - given, samples.length);
  }

  private void play(final Note note) {
    if (note.on() && note.channel() == DRUMS && note.pitch() == KICK) {
      chain.kick(note.frame());
    }
    send(
        note.on() ? ShortMessage.NOTE_ON : ShortMessage.NOTE_OFF,
        note.channel(),
        note.pitch(),
        note.velocity(),
        note.frame());
  }

  static float bent(final float sample) {
    final float over = Math.abs(sample) - KNEE;
    final float room = 1 - KNEE;
    return over <= 0 ? sample : Math.copySign(KNEE + room * over / (over + room), sample);
  }

  private void send(
      final int command, final int channel, final int first, final int second, final long frame) {
    try {
      synthesiser.send(new ShortMessage(command, channel, first, second), frame - origin);
    } catch (final InvalidMidiDataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    synthesiser.close();
  }
}
