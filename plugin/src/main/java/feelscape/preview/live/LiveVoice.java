package feelscape.preview.live;

import feelscape.preview.Audio;
import feelscape.preview.SoundFontException;
import feelscape.preview.Synthesiser;
import feelscape.preview.chain.LofiSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes sound of notes that are told a little ahead of time, and told again when the future turns
 * out otherwise. What has sounded has sounded: a note that should not be is ended at once, and one
 * that should have been begins late. [one thread]
 */
public final class LiveVoice implements AutoCloseable {
  /** How far back a note may still be taken back, in seconds; the plugin looks ahead less far. */
  private static final double MEMORY = 1;

  /** For how long what is replaced rings on, and how long it then takes to fade, in seconds. */
  private static final double LEAVING = 3;

  private static final double FADE = 0.5;

  /** The synthesiser leaves room for many voices; four lanes are 10 dB softer than a track. */
  static final float GAIN = 3;

  /** Up to here sound is what it is; above it bends, and never reaches full scale. */
  private static final float KNEE = 0.7f;

  private static final int DRUMS = 9;
  private static final int KICK = 36;

  private final int rate;
  private final int memory;
  private final LiveChain chain;
  private final NoteQueue notes;
  private final List<Leaving> leaving = new ArrayList<>();
  private Sounding sounding;
  private boolean begun;

  /** The next frame that is made, and the first that anybody wants. */
  private long position;

  private long wanted;

  /** Up to here the synthesiser knows of all notes. */
  private long sent;

  /** What plays no more new notes, and is gone with a frame. */
  private record Leaving(Sounding sounding, long end) {}

  /**
   * A voice that has not played anything yet.
   *
   * @param rate frames a second, those of the synthesiser
   * @param synthesiser is closed with the voice
   */
  public LiveVoice(final int rate, final Synthesiser synthesiser) {
    this.rate = rate;
    memory = (int) (MEMORY * rate);
    sounding = new Sounding(synthesiser, 0);
    chain = new LiveChain(rate);
    notes = new NoteQueue(memory);
  }

  /** From now on a channel plays by an instrument; what sounds goes on. */
  public void program(final int channel, final int program) throws SoundFontException {
    sounding.program(channel, program, sent);
  }

  /** The instruments that are played by. */
  public Set<Integer> programs() {
    return new TreeSet<>(sounding.programs().values());
  }

  /**
   * Plays new notes with another synthesiser, which has made no sound yet; what sounds rings on.
   *
   * @param next is closed with the voice
   * @throws SoundFontException if its SoundFont is damaged; then it is closed, and all is as before
   */
  public void swap(final Synthesiser next) throws SoundFontException {
    final Sounding coming = new Sounding(next, position);
    try {
      for (final Map.Entry<Integer, Integer> each : sounding.programs().entrySet()) {
        coming.program(each.getKey(), each.getValue(), position);
      }
    } catch (final SoundFontException e) {
      coming.close();
      throw e;
    }
    leaving.add(new Leaving(sounding, position + (long) ((LEAVING + FADE) * rate)));
    sounding = coming;
  }

  /** Takes up all that sounds from a span's first frame on, in place of what was told for then. */
  public void tell(final Span span, final List<Note> told) {
    if (!begun || span.anew() || span.from() > position + memory) {
      begin(span);
    }
    final long at = Math.max(span.from(), position);
    if (span.rolling()) {
      chain.place(at, span.song() + at - span.from());
    }
    chain.set(settings(span));
    notes.tell(span.from(), told, sent);
  }

  /** Begins so that the synthesiser's grains lie as they do where it plays the song from 0. */
  private void begin(final Span span) {
    begun = true;
    wanted = span.from();
    position = Math.max(0, wanted - Math.floorMod(span.song(), (long) sounding.grain()));
    leaving.forEach(each -> each.sounding().close());
    leaving.clear();
    sounding.restart(position);
    sent = position;
    notes.clear();
    chain.restart(position, settings(span));
    chain.place(position, span.song() - (wanted - position));
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
   * frames at once, and has to know of notes a little earlier; the chain holds some back.
   *
   * @return left and right by turns, 1 is full scale; the first is that of {@link #next}
   */
  public float[] play(final long until) {
    final long first = next();
    final long end = Math.max(position, sounding.wholeUntil(until - sounding.lead()));
    sent = Math.max(sent, Math.min(until, end + sounding.lead()));
    notes.play(sent, this::play);
    final float[] samples = read((int) (end - position));
    position = end;
    final int given = (int) (next() - first) * Audio.CHANNELS;
    return Arrays.copyOfRange(samples, samples.length - given, samples.length);
  }

  private void play(final Note note) {
    if (note.on() && note.channel() == DRUMS && note.pitch() == KICK) {
      chain.kick(note.frame());
    }
    sounding.play(note);
    if (!note.on()) {
      leaving.forEach(each -> each.sounding().play(note));
    }
  }

  private float[] read(final int frames) {
    final float[] samples = sounding.read(frames);
    for (final Leaving each : leaving) {
      addFading(samples, each.sounding().read(frames), each.end() - position);
    }
    leaving.removeIf(this::isGone);
    chain.process(samples, frames);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bent(samples[i] * GAIN);
    }
    return samples;
  }

  /** Adds what will be silent within some frames. */
  private void addFading(final float[] samples, final float[] added, final long left) {
    final float fade = (float) (FADE * rate);
    for (int i = 0; i < samples.length; i++) {
      samples[i] += added[i] * Math.max(0, Math.min(1, (left - i / Audio.CHANNELS) / fade));
    }
  }

  private boolean isGone(final Leaving each) {
    if (each.end() > position) {
      return false;
    }
    each.sounding().close();
    return true;
  }

  static float bent(final float sample) {
    final float over = Math.abs(sample) - KNEE;
    final float room = 1 - KNEE;
    return over <= 0 ? sample : Math.copySign(KNEE + room * over / (over + room), sample);
  }

  @Override
  public void close() {
    leaving.forEach(each -> each.sounding().close());
    sounding.close();
  }
}
